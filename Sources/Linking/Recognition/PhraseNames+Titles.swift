internal import JapaneseText

/// Titles of papers, told by what the text does with them.
extension PhraseNames {
    /// Whether what the text does with it makes a title of what could be any paper's: 海の安全に関する報告書を公表した,
    /// 灯台再生ビジョンに基づき.
    func isTitle(_ compound: Range<Int>, _ modifier: Range<Int>, _ head: NameHead, in reading: Reading) -> Bool {
        guard
            isPublished(compound.upperBound, in: reading)
                || Self.followed.end(in: reading.scalars, at: compound.upperBound) != nil
        else { return false }
        return (modifier.count >= 4 && !CommonWords.areOnlyGeneric(reading.scalars[modifier], or: Self.ofPapers))
            || reading.extendedStart(from: compound.lowerBound, isGeneric: false) != nil
    }

    /// Whether the text says of what ends at `end` that it is published, issued or revised.
    func isPublished(_ end: Int, in reading: Reading) -> Bool {
        Self.published.end(in: reading.scalars, at: end) != nil
    }

    private static let published: Cues = ["を", "として"] * (Publication.verbs + Publication.revising)
    private static let followed: Cues = Basis.grounds + ["に沿", "に即し"]

    /// What papers of every kind are about.
    private static let ofPapers = CommonWords.scalars([
        "結果", "成果", "実績", "状況", "進捗", "中間", "最終", "検討", "議論", "検証", "分析", "事例", "年度", "経営", "広域", "地域", "市町村", "都道府県",
        "事業", "報告", "第三次", "第二次", "第一次", "次", "監査", "点検", "定期", "活動", "業務", "財務", "決算",
    ])
}

/// How an amount stands in its text, where that names no program of its own.
enum AmountStanding {
    /// The text says nothing but amounts: 令和5年度予算額:3億円, 令和5年度予算においては、3億円を計上した。
    case alone
    /// In brackets that close a sentence, and say nothing else: …に着手した(令和5年度予算:3億円)。
    case closing

    /// Nil where the text says what the money is for. O(scalars).
    init?(_ amount: Range<Int>, in prose: Prose) {
        if Self.saysOnlyAmounts(prose, prose.scalars.indices) {
            self = .alone
            return
        }
        guard var bracket = prose.bracket(around: amount.lowerBound) else { return nil }
        while let outer = prose.parent(of: bracket) { bracket = outer }
        let range = prose.brackets[bracket].outer
        let rest = prose.scalars[range.upperBound...]
        guard prose.brackets[bracket].kind != .quotation, Self.saysOnlyAmounts(prose, prose.brackets[bracket].inside),
            let before = prose.scalars[..<range.lowerBound].last, before.isHiragana || before == "。",
            rest.isEmpty || rest.first == "。"
        else { return nil }
        self = .closing
    }

    private static func saysOnlyAmounts(_ prose: Prose, _ range: Range<Int>) -> Bool {
        var cursor = Cursor(prose, at: range.lowerBound)
        while cursor.offset < range.upperBound {
            guard cursor.take(words) || "0123456789,.".unicodeScalars.contains(cursor.next ?? "。") else { return false }
            if let next = cursor.next, cursor.offset < range.upperBound, "0123456789,.".unicodeScalars.contains(next) {
                cursor.offset += 1
            }
        }
        return true
    }

    /// What amounts are said with: years, stages, units, verbs of granting, and what joins them.
    private static let words: Cues = [
        "令和", "平成", "R", "H", "元", "前", "翌", "同", "年度", "年", "当初", "補正", "第", "次", "号", "予算", "予備費", "概算", "要求", "要望",
        "決定", "政府", "案", "額", "国費", "総額", "合計", "計", "国庫債務負担行為", "うち", "内数", "約", "程度", "兆", "億", "百", "千", "万",
        "円", "兆円", "計上", "措置", "要求中", "を", "が", "は", "に", "で", "の", "と", "も", "として", "において", "おいて", "した", "して", "する",
        "いる",
        "しており", "含む", "含め", "及び", "(", ")", "[", "]", "【", "】", "<", ">", ":", "、", "。", "・", "→", "/", "+", " ", "\n",
        "○", "●", "※",
    ]
}

/// 「甲拠点」(乙事業として…), 「甲」や「丙」(いずれも乙事業として…), 乙事業の一環として甲を…, 甲(乙事業の一部): a body or a program that
/// is said to be run as, or as part of, a program.
struct NamedAsPart: RelationRule {
    private static let asProgram: Cues = [
        "として", "の一環として", "の一部として", "の一環", "の一部", "の取組として", "の中で", "により", "による", "で実施", "において実施", "の下で", "のもとで",
        "の基幹事業", "の効果促進事業", "の関連事業", "のメニュー", "の一メニュー", "の内数", "のうち", "の支援メニュー", "の枠内", "に計上", "に含まれる", "に含む",
    ]
    private static let each: Cues = ["いずれも", "ともに", "どちらも", "すべて", "全て", "それぞれ"]
    private static let asPartOf: Cues =
        [
            "の一環として", "の一環で", "の一部として", "の枠組みの中で", "の枠内で", "の中で", "のメニューとして", "の一メニューとして", "の支援メニューとして", "の基幹事業として",
            "の効果促進事業として", "の関連事業として", "のメニューである",
        ]
    private static let run: Cues = ["実施", "設置", "開催", "展開", "創設", "整備", "運営"] * ["する", "した", "している", "される", "された"]

    func read(_ passage: inout Passage) {
        for (whole, phrase) in passage.phrases.enumerated() where phrase.type == .program {
            var rest = Cursor(passage.prose, at: phrase.whole.upperBound)
            if let bracket = phrase.level, passage.prose.brackets[bracket].kind == .round, rest.take(Self.asProgram) {
                readAddition(bracket, whole, cueEnd: rest.offset, &passage)
            } else if let bracket = phrase.level, isShare(of: phrase, in: bracket, passage) {
                readAddition(bracket, whole, cueEnd: passage.prose.brackets[bracket].inside.upperBound, &passage)
            } else if let part = course(of: phrase, in: passage) {
                claim(
                    part, of: whole, cue: phrase.whole.upperBound..<passage.phrases[part].quoted.lowerBound,
                    confidence: 0.9, &passage)
            } else if rest.take(Self.asPartOf) {
                let cue = phrase.whole.upperBound..<rest.offset
                _ = rest.take(["、"])
                _ = rest.take(Self.run)
                rest.skipSpaces()
                let parts = passage.coordination(at: rest.offset) ?? before(whole, in: passage)
                for part in parts?.members ?? [] {
                    claim(part, of: whole, cue: cue, confidence: 0.9, &passage)
                }
            }
        }
    }

    /// 甲事業(乙補助金208億円の内数): the bracket holds nothing but the whole and its amount, of which the part's money is a share.
    private func isShare(of whole: Phrase, in bracket: Int, _ passage: Passage) -> Bool {
        let inside = passage.prose.brackets[bracket].inside
        guard passage.prose.brackets[bracket].kind == .round, whole.whole.lowerBound == inside.lowerBound,
            let amount = passage.amounts.first(where: {
                $0.range.lowerBound >= whole.whole.upperBound && $0.range.upperBound <= inside.upperBound
            })
        else { return false }
        let scalars = passage.prose.scalars
        return inside.upperBound >= 2 && scalars[..<inside.upperBound].suffix(2).elementsEqual("内数".unicodeScalars)
            && !scalars[whole.whole.upperBound..<amount.range.lowerBound].contains { "、。".unicodeScalars.contains($0) }
    }

    /// 乙助成金の「甲コース」, 乙事業のうち甲事業: the program behind the whole, where it is called what parts of grants are called or
    /// said to be one of several.
    private func course(of whole: Phrase, in passage: Passage) -> Int? {
        var rest = Cursor(passage.prose, at: whole.whole.upperBound)
        if rest.take(["のうち、", "のうち"]) {
            return passage.phrases.firstIndex { $0.quoted.lowerBound == rest.offset && $0.type == .program }
        }
        guard rest.take(["の"]) else { return nil }
        return passage.phrases.firstIndex {
            $0.quoted.lowerBound == rest.offset && $0.type == .program
                && Self.courses.start(in: passage.prose.scalars, before: $0.mention.range.upperBound) != nil
        }
    }

    private static let courses: Cues = ["コース", "メニュー", "枠", "型", "タイプ", "メニュー事業", "基幹事業", "関連事業"]

    /// 甲を乙事業の一環として実施: what stands right before as object or topic.
    private func before(_ whole: Int, in passage: Passage) -> Coordination? {
        passage.coordinations.first { coordination in
            var between = passage.cursor(after: coordination)
            guard between.take(["を", "を、", "は", "は、", "については、"]) else { return false }
            return between.offset == passage.phrases[whole].whole.lowerBound
        }
    }

    /// The bracket stands behind the last name of a coordination; いずれも gives it to all of them.
    private func readAddition(_ bracket: Int, _ whole: Int, cueEnd: Int, _ passage: inout Passage) {
        let inner = passage.prose.brackets[bracket].inside
        guard let host = passage.phrases.firstIndex(where: { $0.additions.contains(bracket) }),
            let coordination = passage.coordination(of: host)
        else { return }
        let isShared = Self.each.end(in: passage.prose.scalars, at: inner.lowerBound) != nil
        for part in isShared ? coordination.members : [host] {
            claim(part, of: whole, cue: inner.lowerBound..<cueEnd, confidence: 1, &passage)
        }
    }

    private func claim(_ part: Int, of whole: Int, cue: Range<Int>, confidence: Double, _ passage: inout Passage) {
        guard passage.phrases[part].type.canBePart else { return }
        passage.claim(
            passage.party(part), .componentOf, passage.party(whole), cue: cue, confidence: confidence,
            "The text says that it is run as part of the program.")
    }
}

extension EntityType {
    /// What tsu:componentOf may start from.
    var canBePart: Bool {
        switch self {
        case .program, .network, .institutionClass, .institution, .informationResource: true
        default: false
        }
    }
}

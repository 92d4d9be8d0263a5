/// Who takes part: the bodies, classes of bodies, networks and resources that a text names.
///
/// A body with a name of its own takes part wherever it is named, through it or in the name of something else; a class
/// of bodies or a network that something is done through has its part already. A network or resource that is only
/// being built, and data whose resource is named as their origin, take no part. What a program is called after
/// (甲機構乙事業, 甲機構の「乙事業」) takes part in the program as well.
struct Participation: RelationRule {
    private static let building: Cues = ["構築", "整備", "形成", "拡充", "作成", "確立", "開発", "改修", "公開"]
    /// A network that is founded has members, and takes part from then on.
    private static let founding: Cues = ["創設", "立ち上げ", "設立", "設置", "新設"]

    func read(_ passage: inout Passage) {
        for index in passage.phrases.indices where takesPart(index, in: passage) {
            passage.claim(
                passage.itself, .involves, passage.party(index), confidence: passage.phrases[index].confidenceOfPart,
                "The text names it as taking part.")
        }
        for phrase in passage.phrases where phrase.type == .notice || phrase.type == .program {
            for inner in phrase.inner where inner.type == .institution {
                guard let body = Party(inner) else { continue }
                passage.claim(
                    passage.itself, .involves, body, confidence: 0.9,
                    "The body is named within the name of something else.")
            }
        }
        readOwners(&passage)
    }

    private func takesPart(_ index: Int, in passage: Passage) -> Bool {
        let phrase = passage.phrases[index]
        let isPointer = phrase.mention.traits.contains(.anaphoric)
        switch phrase.type {
        case .institution: return !passage.isSettled(index, [.involves])
        case .institutionClass: return !passage.isSettled(index, [.through])
        case .network, .informationResource:
            guard !isPointer, !passage.isSettled(index, [.through]) else { return false }
            // A group that is not counted (五大…) is a common noun.
            guard !phrase.mention.traits.contains(.generic) || phrase.isCounted(in: passage.prose) else { return false }
            guard !passage.isAside(index), !isBuilt(index, in: passage) else { return false }
            var rest = Cursor(passage.prose, at: passage.coordination(of: index)?.end ?? phrase.whole.upperBound)
            return phrase.type == .network || !rest.take(["の"])
        default: return false
        }
    }

    private func isBuilt(_ index: Int, in passage: Passage) -> Bool {
        var rest = Cursor(
            passage.prose, at: passage.coordination(of: index)?.end ?? passage.phrases[index].whole.upperBound)
        let start = rest.offset
        let acts =
            passage.phrases[index].type == .network ? Self.building : Self.building + Self.founding
        if rest.take(["の", "の更なる"]) { return rest.take(acts) }
        return rest.take(["を"]) && passage.verb(acts, after: rest.offset, particle: start..<rest.offset) != nil
    }

    private func readOwners(_ passage: inout Passage) {
        for program in passage.mentions where program.type == .program && !program.traits.contains(.generic) {
            for body in passage.mentions
            where body.type == .institution && body.range.upperBound <= program.range.lowerBound {
                var rest = Cursor(passage.prose, at: body.range.upperBound)
                rest.skipSpaces()
                _ = rest.take(["の"])
                rest.skipSpaces()
                _ = rest.take(["「", "『"])
                guard rest.offset == program.range.lowerBound, let whole = Party(program), let part = Party(body) else {
                    continue
                }
                passage.claim(
                    whole, .involves, part, confidence: 0.9,
                    "The program is named after the body that stands before it.")
            }
        }
    }
}

extension Phrase {
    fileprivate var confidenceOfPart: Double { mention.traits.contains(.generic) ? 0.8 : 0.9 }

    /// Whether the name begins with a number: 五大…, 六つの….
    fileprivate func isCounted(in prose: Prose) -> Bool {
        "0123456789一二三四五六七八九十".unicodeScalars.contains(prose.scalars[mention.range.lowerBound])
    }
}

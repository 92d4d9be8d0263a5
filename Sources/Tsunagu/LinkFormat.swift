public import Linking
internal import Documents
internal import JapaneseText

/// How mentions are printed.
public enum LinkFormat: String, CaseIterable, Sendable {
    /// A JSON object a line, in the data model's shape.
    case jsonl
    /// For reading: the surface, what it was taken for, and why.
    case text

    /// The mentions of one document that are chosen; with `explainer` all that decided, and the line by which a person
    /// corrects it. O(mentions).
    public func text(
        _ linked: LinkedDocument, base: String, choice: MentionChoice = MentionChoice(), explainer: Explainer? = nil
    ) -> [UInt8] {
        let chosen = linked.mentions.filter(choice.fits)
        let explanation = explainer.map { MentionExplanation(linked, base: base, explainer: $0) }
        switch self {
        case .jsonl: return jsonLines(chosen, of: linked, base: base, explanation)
        case .text:
            if let explanation { return Array(explanation.text(chosen).utf8) }
            return Array(chosen.map { plainText($0, of: linked, base: base) }.joined().utf8)
        }
    }

    private func jsonLines(
        _ mentions: [Mention], of linked: LinkedDocument, base: String, _ explanation: MentionExplanation?
    ) -> [UInt8] {
        var writer = JSONWriter()
        for mention in mentions {
            let entity = mention.entity.map { linked[$0] }
            writer.object { writer in
                writer.member("document", linked.document.name)
                writer.member("page", mention.spans.first?.page)
                writer.spans(mention.spans)
                writer.member("surface", mention.surface)
                if let part = mention.part {
                    writer.name("part")
                    writer.placed(part)
                }
                writer.member("type", mention.type.rawValue)
                writer.member("iri", entity.map { base + $0.path })
                writer.member("label", entity?.name)
                writer.member("score", thousandthsOf: mention.score)
                writer.member("status", mention.status.rawValue)
                writer.name("candidates")
                writer.array(mention.candidates) { $0.candidate($1, base: base, explanation) }
                writer.name("traits")
                writer.array(mention.traits.names) { $0.string($1) }
                writer.member("why", mention.reason)
                if let explanation { writer.explanation(explanation, of: mention, base: base) }
            }
            writer.newline()
        }
        return writer.bytes
    }

    /// 「国交省 [Ministry] → 国土交通省 org/2000012100001 (linked, 1.0): …」
    private func plainText(_ mention: Mention, of linked: LinkedDocument, base: String) -> String {
        let surface = mention.surface.count > 40 ? mention.surface.prefix(39) + "…" : mention.surface[...]
        let target = mention.entity.map { "\(linked[$0].name) <\(base)\(linked[$0].path)>" } ?? "-"
        let score = Int((mention.score * 100).rounded())
        return """
            \(mention.places)\t\(surface) [\(mention.type.rawValue)] → \(target) (\(mention.status.rawValue), \(score)%)
            \t\(mention.reason)\(mention.part.map { "; part \($0.string)" } ?? "")

            """
    }
}

extension Mention {
    /// `p2:120-124;p2:130-131`
    var places: String { spans.map { "p\($0.page):\($0.start)-\($0.end)" }.joined(separator: ";") }
}

extension Mention.Traits {
    /// The traits' names in the order of their bits.
    var names: [String] {
        let all: [(Mention.Traits, String)] = [
            (.nested, "nested"), (.generic, "generic"), (.anaphoric, "anaphoric"), (.identifier, "identifier"),
            (.markLetter, "markLetter"), (.lead, "lead"), (.cooperating, "cooperating"),
            (.abbreviation, "abbreviation"), (.carriedMinistry, "carriedMinistry"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}

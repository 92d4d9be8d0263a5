public import Linking
internal import Documents
internal import JapaneseText

/// How mentions are printed.
public enum LinkFormat: String, CaseIterable, Sendable {
    /// A JSON object a line, in the data model's shape.
    case jsonl
    /// For reading: the surface, what it was taken for, and why.
    case text

    /// The mentions of one document. O(mentions).
    public func text(_ linked: LinkedDocument, base: String) -> [UInt8] {
        switch self {
        case .jsonl: jsonLines(linked, base: base)
        case .text: Array(linked.mentions.map { plainText($0, of: linked, base: base) }.joined().utf8)
        }
    }

    private func jsonLines(_ linked: LinkedDocument, base: String) -> [UInt8] {
        var writer = JSONWriter()
        for mention in linked.mentions {
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
                writer.array(mention.candidates) { writer, candidate in
                    writer.object { writer in
                        writer.member("iri", base + candidate.path)
                        writer.member("label", candidate.name)
                        writer.member("score", thousandthsOf: candidate.score)
                    }
                }
                writer.name("traits")
                writer.array(mention.traits.names) { $0.string($1) }
                writer.member("why", mention.reason)
            }
            writer.newline()
        }
        return writer.bytes
    }

    /// 「国交省 [Ministry] → 国土交通省 org/2000012100001 (linked, 1.0): …」
    private func plainText(_ mention: Mention, of linked: LinkedDocument, base: String) -> String {
        let places = mention.spans.map { "p\($0.page):\($0.start)-\($0.end)" }.joined(separator: ";")
        let surface = mention.surface.count > 40 ? mention.surface.prefix(39) + "…" : mention.surface[...]
        let target = mention.entity.map { "\(linked[$0].name) <\(base)\(linked[$0].path)>" } ?? "-"
        let score = Int((mention.score * 100).rounded())
        return """
            \(places)\t\(surface) [\(mention.type.rawValue)] → \(target) (\(mention.status.rawValue), \(score)%)
            \t\(mention.reason)\(mention.part.map { "; part \($0.string)" } ?? "")

            """
    }
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

internal import Documents
internal import JapaneseText
internal import Linking
internal import Tables

/// Why the mentions of one document were taken as they were, for a person to read.
struct MentionExplanation {
    let linked: LinkedDocument
    let base: String
    let explainer: Explainer
    private let lines: CorrectionLines

    init(_ linked: LinkedDocument, base: String, explainer: Explainer) {
        self.linked = linked
        self.base = base
        self.explainer = explainer
        lines = CorrectionLines(linked)
    }

    /// The line of a corrections file that speaks of the mention; nil for what corrections do not speak of.
    func correctionLine(_ mention: Mention) -> String? { mention.isCorrigible ? lines.line(for: mention) : nil }

    /// Where the mention stands: `row 3 「浜辺の…」, column 2 「令和5年度の実績」, paragraph 1`.
    func place(_ mention: Mention) -> String {
        func column(_ index: Int) -> String { "column \(index + 1) 「\(linked.table.columns[index].header.string)」" }
        func row(_ index: Int) -> String {
            let measure = linked.table.rows[index].measure.string
            return "row \(index + 1) 「\(measure.count > 16 ? measure.prefix(15) + "…" : measure[...])」"
        }
        switch (mention.place, mention.place.row) {
        case (.header(let index), _): return "the heading of \(column(index))"
        case (.heading(let index), _): return "heading \(index + 1)"
        case (.measure, let index?): return "the measure of \(row(index))"
        case (.marks, let index?): return "the marks of \(row(index))"
        case (.item(let index, let cell, let item), _):
            return "\(row(index)), \(column(linked.table.rows[index].cells[cell].column)), paragraph \(item + 1)"
        default: return "the running text"
        }
    }

    func text(_ mentions: [Mention]) -> String {
        guard !mentions.isEmpty else { return "# \(linked.document.name): no mention there\n" }
        let head = """
            # \(linked.document.name): \(mentions.count) of \(linked.mentions.count) mentions. To correct one, copy the line \
            below it into a file that begins with the next line, change it, and give the file to --corrections.
            \(CorrectionLines.header)

            """
        return head + mentions.map { "\n" + text($0) }.joined()
    }

    private func text(_ mention: Mention) -> String {
        let entity = mention.entity.map { linked[$0] }
        var text = "\(mention.places)  \(mention.surface)  [\(mention.type.rawValue)]  \(mention.status.rawValue)"
        text += ", score \(Self.number(mention.score))\n"
        text += "  is    \(entity.map { "\($0.name) <\(base)\($0.path)>" } ?? "nothing that was found")\n"
        text += "  in    \(place(mention))\n"
        text += "  why   \(mention.reason)\n"
        if let row = entity?.origin.tableRow {
            text += "  row   \(row)" + explainer.sources(of: row).map { "\n        source \($0)" }.joined() + "\n"
        }
        if mention.status == .minted { text += minted(mention) }
        if mention.status == .ambiguous {
            text += "        ambiguous: the next candidate is nearer than \(Self.number(Mention.ambiguityMargin))\n"
        }
        text += candidates(mention, taken: entity?.path)
        if !mention.rivals.isEmpty {
            text += "  other readings of these characters, left for this one\n"
            for rival in mention.rivals {
                text += "        「\(rival.surface)」 [\(rival.type.rawValue)] \(rival.name), "
                text += "score \(Self.number(rival.score)): \(rival.reason)\n"
            }
        }
        if let line = correctionLine(mention) { text += line + "\n" }
        return text
    }

    private func minted(_ mention: Mention) -> String {
        let near = explainer.neighbours(of: mention, in: linked)
        var text = "  row   none: minted, no row of the authority has this name in this class\n"
        for neighbour in near {
            text += "        \(neighbour.likeness == 1 ? "the same name" : "near"): 「\(neighbour.name)」 "
            text += "[\(neighbour.type.rawValue)] \(neighbour.row), alike \(Self.number(neighbour.likeness))\n"
        }
        return near.isEmpty ? text + "        nothing near it\n" : text
    }

    private func candidates(_ mention: Mention, taken: String?) -> String {
        guard !mention.candidates.isEmpty else { return "" }
        var text = "  candidates\n"
        for candidate in mention.candidates {
            let verdict = candidate.path == taken ? " ← taken" : candidate.isEligible ? "" : " (not of the class)"
            text += "        \(Self.number(candidate.score))  \(candidate.name) <\(base)\(candidate.path)>"
            text += "  \(candidate.row ?? "")\(verdict)\n"
            for feature in candidate.features {
                text +=
                    "              \(feature.weight < 0 ? "−" : "+")\(Self.number(abs(feature.weight))) \(feature.name)\n"
            }
        }
        return text
    }

    /// Two or three decimals: `0.95`, `1.00`.
    static func number(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let digits = String(1000 + thousandths % 1000).dropFirst()
        return "\(thousandths / 1000).\(digits.last == "0" ? digits.dropLast() : digits)"
    }
}

extension JSONWriter {
    /// A candidate; with an explanation also where its row is from.
    mutating func candidate(_ candidate: Mention.Candidate, base: String, _ explanation: MentionExplanation?) {
        object { writer in
            writer.member("iri", base + candidate.path)
            writer.member("label", candidate.name)
            writer.member("score", thousandthsOf: candidate.score)
            writer.member("row", candidate.row)
            writer.member("ofClass", candidate.isEligible)
            writer.name("features")
            writer.array(candidate.features) { writer, feature in
                writer.object { writer in
                    writer.member("name", feature.name)
                    writer.member("weight", thousandthsOf: feature.weight)
                }
            }
            if let explanation {
                writer.name("sources")
                writer.array(candidate.row.map(explanation.explainer.sources) ?? []) { $0.string($1) }
            }
        }
    }

    /// What `--explain` adds to a mention.
    mutating func explanation(_ explanation: MentionExplanation, of mention: Mention, base: String) {
        let row = mention.entity.flatMap { explanation.linked[$0].origin.tableRow }
        member("place", explanation.place(mention))
        member("row", row)
        name("sources")
        array(row.map(explanation.explainer.sources) ?? []) { $0.string($1) }
        name("near")
        array(explanation.explainer.neighbours(of: mention, in: explanation.linked)) { writer, neighbour in
            writer.object { writer in
                writer.member("name", neighbour.name)
                writer.member("type", neighbour.type.rawValue)
                writer.member("row", neighbour.row)
                writer.member("likeness", thousandthsOf: neighbour.likeness)
            }
        }
        name("rivals")
        array(mention.rivals) { writer, rival in
            writer.object { writer in
                writer.member("surface", rival.surface)
                writer.member("type", rival.type.rawValue)
                writer.member("iri", base + rival.path)
                writer.member("label", rival.name)
                writer.member("score", thousandthsOf: rival.score)
                writer.member("why", rival.reason)
            }
        }
        member("correctionLine", explanation.correctionLine(mention))
    }
}

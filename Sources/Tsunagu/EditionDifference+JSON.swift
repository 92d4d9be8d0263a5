internal import Graph
internal import Views

extension EditionDifference {
    /// ```json
    /// {"measures": [{"change": "changed", "old": {"iri","label"}, "new": {…}, "likeness": 0.82,
    ///                "parts": [{"property": "responsibleOffice", "added": [{…}], "removed": [{…}]}]}],
    ///  "programs": [{"change": "renamed", "old": {…}, "new": {…}, "property": "possiblySucceeds", "reason": "…",
    ///                "budget": {"before": {"fiscalYear","stage","amount"}, "after": {…}, "difference": 1}}],
    ///  "offices": [{"change": "moved", "from": [{…}], "to": [{…}], "measures": [{…}]}]}
    /// ```
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("measures")
            writer.array(measures) { $0.measure($1) }
            writer.name("programs")
            writer.array(programs) { $0.program($1) }
            writer.name("offices")
            writer.array(offices) { writer, move in
                writer.object { writer in
                    writer.member("change", move.isRenaming ? "renamed" : "moved")
                    writer.names("from", move.from)
                    writer.names("to", move.to)
                    writer.names("measures", move.measures)
                }
            }
        }
        writer.newline()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func measure(_ measure: EditionDifference.MeasureChange) {
        object { writer in
            writer.member("change", measure.change.rawValue)
            writer.named("old", measure.old)
            writer.named("new", measure.new)
            if let likeness = measure.likeness { writer.member("likeness", thousandthsOf: likeness) }
            writer.name("parts")
            writer.array(measure.parts) { writer, part in
                writer.object { writer in
                    writer.member("property", part.property.localName)
                    writer.names("added", part.added)
                    writer.names("removed", part.removed)
                }
            }
        }
    }

    fileprivate mutating func program(_ program: EditionDifference.ProgramChange) {
        object { writer in
            writer.member("change", program.change.rawValue)
            writer.named("old", program.old)
            writer.named("new", program.new)
            if let property = program.property { writer.member("property", property.localName) }
            if let reason = program.reason { writer.member("reason", reason) }
            guard let budget = program.budget else { return }
            writer.name("budget")
            writer.object { writer in
                writer.figure("before", budget.before)
                writer.figure("after", budget.after)
                writer.member("difference", budget.difference)
            }
        }
    }

    private mutating func figure(_ name: String, _ figure: BudgetChange.Figure?) {
        guard let figure else { return member(name, String?.none) }
        self.name(name)
        object { writer in
            writer.member("fiscalYear", figure.fiscalYear)
            writer.member("stage", figure.stage)
            writer.member("amount", figure.amount)
        }
    }

    private mutating func named(_ name: String, _ named: EditionDifference.Named?) {
        guard let named else { return }
        self.name(name)
        self.named(named)
    }

    fileprivate mutating func names(_ name: String, _ named: [EditionDifference.Named]) {
        self.name(name)
        array(named) { $0.named($1) }
    }

    private mutating func named(_ named: EditionDifference.Named) {
        object { writer in
            writer.member("iri", named.iri)
            writer.member("label", named.label)
        }
    }
}

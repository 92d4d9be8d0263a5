internal import Documents
internal import JapaneseText
internal import Tables

/// Finds what the page misprints, as far as the page itself and the authority tell it.
///
/// What is certain is read as it was meant: a finding says so, and the activity or measure keeps what is printed
/// (`EntityFact.correctedFrom`). What is only probable is a finding, and nothing is changed. Units of money are
/// `BudgetReader`'s. To be run when mentions and relations are there; without them it finds less.
package struct MisprintReader: Sendable {
    private let known: SlipNames

    /// `known`: the names of programs and bodies in the authority.
    package init(known: [KnownName] = []) {
        var names = SlipNames()
        for name in known { names.add(name) }
        self.known = names
    }

    /// O(characters of the page + names × their near places).
    package func read(_ document: inout LinkedDocument) {
        let texts = document.table.proseTexts
        var names = NameSlip(texts: texts, of: document, known: known)
        var words = WordSlip(texts: texts)
        // What two rules see in one place is told once, by the one that says more.
        let rules = [
            ParticleSlip.misprints(in: texts), LostConjunction.misprints(in: texts),
            names.misprints(),
            MissingDraft.misprints(in: texts, of: document), StraySpace.misprints(in: texts),
            words.misprints(),
        ]
        var told: [Int: [Misprint]] = [:]
        for found in rules.map({ $0.sorted(by: <) }).joined()
        where told[found.text]?.contains(where: { $0.overlaps(found) }) != true {
            told[found.text, default: []].append(found)
        }
        let misprints = told.values.joined().sorted(by: <)
        for misprint in misprints {
            let text = texts[misprint.text]
            guard misprint.isCertain else {
                document.findings.append(
                    .possibleMisprint(
                        misprint.printed, meant: misprint.meant, because: misprint.reason, at: text.text, misprint.range
                    ))
                continue
            }
            document.findings.append(
                .correctedMisprint(
                    misprint.printed, read: misprint.meant, because: misprint.reason, at: text.text, misprint.range))
            guard let owner = document.owner(of: text.place) else { continue }
            let fact = EntityFact.correctedFrom(misprint.printed)
            if !document[owner].facts.contains(fact) { document[owner].facts.append(fact) }
        }
    }
}

extension ReportTable {
    /// The texts that are prose: headings, measures, and all cells but those of offices.
    fileprivate var proseTexts: [PageText] {
        headings.enumerated().map { PageText(.heading($0), $1) }
            + rows.enumerated().flatMap { i, row in
                [PageText(.measure(row: i), row.measure)]
                    + row.cells.enumerated().filter { columns[$1.column].role != .office }.flatMap { j, cell in
                        cell.items.enumerated().map { PageText(.item(row: i, cell: j, item: $0), $1) }
                    }
            }
    }
}

extension LinkedDocument {
    /// The entity whose text stands at `place`.
    fileprivate func owner(of place: TextPlace) -> EntityID? {
        switch place {
        case .measure(let row): measures[row]
        case .item(let row, let cell, let item): activities[row][cell][item] ?? measures[row]
        case .heading(let heading): headings[heading]
        case .header, .marks, .prose: nil
        }
    }
}

internal import Documents
internal import JapaneseText
internal import Tables

/// Finds who and what a table names: the mentions of all its texts, and the entities they mean.
package struct NameReader {
    package let authority: Authority

    package init(authority: Authority) {
        self.authority = authority
    }

    /// Adds mentions, entities and findings to a document whose structure has been read.
    /// O(characters × names that begin alike).
    package func read(_ document: inout LinkedDocument, index: inout [String: EntityID]) {
        let source = NameSource(authority: authority, date: document.document.date)
        var readings = Reading.all(of: document.table)
        let cells = Self.cells(readings)
        for cell in cells {
            // 同日, 同年12月: counted from the date before it in the cell.
            var date: CalendarDate?
            for r in cell {
                readings[r].sightTimes(after: &date)
                readAlone(&readings[r], source)
            }
        }
        let learnt = LearntNames(readings, source: source)
        for r in readings.indices {
            learnt.resolve(in: &readings[r])
            learnt.find(in: &readings[r], number: r)
            learnt.findSlips(in: &readings[r])
        }
        let homonyms = Homonyms(readings)
        for r in readings.indices { homonyms.resolve(in: &readings[r]) }
        var anaphora = Anaphora(source: source)
        for cell in cells {
            anaphora.read(&readings, cell)
            BodyPointers().read(&readings, cell)
        }
        let selections = readings.map { MentionSelection($0.sightings) }
        let named = Set(selections.flatMap { $0.kept.map(\.entity.path) })
        document.readOwnMentions()
        for (reading, selection) in zip(readings, selections) {
            let inner = selection.inner.filter { named.contains($0.entity.path) }
            document.add(selection.kept + inner, of: reading, index: &index)
            document.tellRivals(selection.left, in: reading)
        }
        readOffices(&document, source, index: &index)
        document.orderMentions()
    }

    /// What a text says by itself. The order matters: dates and bodies are barriers for what grammar finds.
    private func readAlone(_ reading: inout Reading, _ source: NameSource) {
        LexiconNames(source: source).read(&reading)
        ContextNames(source: source).read(&reading)
        QuotedNames(source: source).read(&reading)
        NoticeTitles(source: source).read(&reading)
        PhraseNames(source: source).read(&reading)
        BudgetedNames(source: source).read(&reading)
        ColumnEntries(source: source).read(&reading)
        NamesByUse(source: source).read(&reading)
        Agents(source: source).read(&reading)
        LatinNames(source: source).read(&reading)
        Standards(source: source).read(&reading)
        AmendingLaws(source: source).read(&reading)
        NumberNames(source: source).read(&reading)
        TitleParts(source: source).read(&reading)
        Declarations(source: source).read(&reading)
        ContextNames(source: source).readPeers(&reading)
    }

    /// Runs of readings that belong to one cell.
    private static func cells(_ readings: [Reading]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        for (r, reading) in readings.enumerated() {
            if let last = cells.last, reading.place.isBeside(readings[last.lowerBound].place) {
                cells[cells.count - 1] = last.lowerBound..<r + 1
            } else {
                cells.append(r..<r + 1)
            }
        }
        return cells
    }

    /// The office columns, then the mark lists, whose letters the offices explain.
    private func readOffices(_ document: inout LinkedDocument, _ source: NameSource, index: inout [String: EntityID]) {
        let publisher = document.document.publisher.flatMap { name in
            source.known(
                CanonicalName.string(name), as: [.ministry], range: 0..<0, rank: .name, reason: "the publisher")
        }
        var named: [[Entity]] = []
        for (r, row) in document.table.rows.enumerated() {
            var ministries: [Entity] = []
            for (c, cell) in row.cells.enumerated() where document.table.columns[cell.column].role == .office {
                var column = OfficeColumn(source, publisher: publisher?.entity)
                for (i, item) in cell.items.enumerated() {
                    var reading = Reading(.item(row: r, cell: c, item: i), item)
                    column.read(&reading)
                    let selection = MentionSelection(reading.sightings)
                    ministries += selection.kept.filter { $0.type == .ministry }.map(\.entity)
                    document.add(selection.kept, of: reading, index: &index)
                    document.tellRivals(selection.left, in: reading)
                }
            }
            named.append(ministries)
        }
        var seen: Set<String> = []
        let everywhere = named.joined().filter { seen.insert($0.path).inserted }
        for (r, row) in document.table.rows.enumerated() {
            readMarks(row, r, named[r] + everywhere, &document, source, index: &index)
        }
    }

    private func readMarks(
        _ row: TableRow, _ number: Int, _ named: [Entity], _ document: inout LinkedDocument, _ source: NameSource,
        index: inout [String: EntityID]
    ) {
        var offset = 0
        for mark in row.marks {
            defer { offset += mark.surface.count }
            guard var sighting = MarkList(source: source).ministry(mark, named: named) else {
                document.findings.append(
                    Finding(
                        "unknown-mark", "no ministry is known by the mark \(mark.surface.string)",
                        spans: mark.surface.spans))
                continue
            }
            sighting.traits = mark.isLead ? [.markLetter, .lead] : [.markLetter]
            let start = offset + mark.surface.count - mark.letter.count
            document.add(
                sighting, place: .marks(row: number), range: start..<start + mark.letter.count, text: mark.letter,
                index: &index)
        }
    }
}

extension TextPlace {
    /// Whether both are items of one cell, or paragraphs of one running text.
    func isBeside(_ other: TextPlace) -> Bool {
        if case .prose = self, case .prose = other { return true }
        guard case .item(let row, let cell, _) = self, case .item(let otherRow, let otherCell, _) = other else {
            return false
        }
        return row == otherRow && cell == otherCell
    }
}

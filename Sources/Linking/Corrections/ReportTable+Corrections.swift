public import Documents
internal import JapaneseText
public import Tables

extension ReportTable {
    /// Moves the texts that cell corrections say stand in the wrong row or column. What was left out of the table
    /// (`unplaced-line`) can be moved into it.
    ///
    /// All places are looked for in the table as it was read, so that one correction does not shift the ground of the
    /// next. Returns what became of each that speaks of `document`, and adds findings for those that were applied and
    /// those that contradict one another. O(characters × corrections).
    public mutating func apply(_ corrections: Corrections, to document: SourceDocument) -> [CorrectionOutcome] {
        var outcomes = corrections.of([.cell], for: document)
        guard !outcomes.isEmpty else { return [] }
        var moves = planned(&outcomes, document)
        for (i, move) in moves.enumerated() {
            let rival = moves.indices.first {
                $0 != i && !moves[$0].isSame(as: move)
                    && moves[$0].spans.contains { move.spans.contains(where: $0.overlaps) }
            }
            guard let rival else { continue }
            moves[i].isContradicted = true
            let (one, other) = (outcomes[move.outcome].correction, outcomes[moves[rival].outcome].correction)
            outcomes[move.outcome].problem = .contradicted(other.origin)
            if rival > i { findings.append(.contradicted(one, by: other, at: move.spans)) }
        }
        for move in moves where !move.isContradicted {
            guard perform(move, document) else {
                outcomes[move.outcome].problem = .unused("what it moves, or goes on behind, was moved by another")
                continue
            }
            outcomes[move.outcome].spans = move.spans
            findings.append(.applied(outcomes[move.outcome]))
        }
        return outcomes
    }

    /// A move to be made.
    private struct Move {
        var outcome: Int
        /// What is moved.
        var spans: [SourceSpan]
        var row: Int
        /// Index into `columns`.
        var column: Int
        /// What it goes on behind; empty where it is a paragraph of its own.
        var anchor: [SourceSpan]
        var isContradicted = false

        func isSame(as other: Move) -> Bool {
            spans == other.spans && row == other.row && column == other.column && anchor == other.anchor
        }
    }

    private enum Source: Sendable {
        case cell(CellPlace)
        case leftOut
    }

    private func planned(_ outcomes: inout [CorrectionOutcome], _ document: SourceDocument) -> [Move] {
        let inCells = cellTexts.map { (place: Source.cell($0.place), text: $0.text) }
        let leftOut = findings.filter { $0.code == "unplaced-line" }.map {
            (place: Source.leftOut, text: document.text(of: $0.spans))
        }
        let places = CorrectionPlaces(inCells + leftOut)
        var moves: [Move] = []
        for i in outcomes.indices {
            do {
                let move = try move(outcomes[i].correction, i, places)
                if !moves.contains(where: move.isSame) { moves.append(move) }
            } catch {
                outcomes[i].problem = .unused("\(error)")
            }
        }
        return moves
    }

    private func move(_ correction: Correction, _ outcome: Int, _ places: CorrectionPlaces<Source>) throws -> Move {
        let found = try places.find(correction)
        guard found.count == 1 else {
            throw CorrectionFault("the text stands in \(found.count) places; nth says which is meant")
        }
        let standing: (row: Int, column: Int)? =
            if case .cell(let place) = found[0].place { cell(of: place) } else { nil }
        guard let row = try row(named: correction.row) ?? standing?.row,
            let column = try column(named: correction.column) ?? standing?.column
        else { throw CorrectionFault("the text stands in no cell; row and column are both needed") }
        var anchor: [SourceSpan] = []
        if !correction.target.isEmpty {
            let cells = cellTexts.filter { cell(of: $0.place) == (row, column) }
            let behind = cells.flatMap { entry in
                AnchorText(entry.text.scalars).ranges(of: correction.target).map { entry.text.sourceSpans(of: $0) }
            }
            guard behind.count == 1 else {
                throw CorrectionFault(
                    "「\(correction.target)」 stands \(behind.isEmpty ? "not" : "\(behind.count) times") in that cell")
            }
            anchor = behind[0]
        } else if let standing, standing == (row, column) {
            throw CorrectionFault("the text stands in that cell already")
        }
        return Move(outcome: outcome, spans: found[0].spans, row: row, column: column, anchor: anchor)
    }

    /// The row with this number, from 1, or whose measure begins so, or has it; nil for an empty name.
    private func row(named name: String) throws -> Int? {
        if name.isEmpty { return nil }
        if let number = Int(Folding.string(name)) {
            guard rows.indices.contains(number - 1) else {
                throw CorrectionFault("the table has no row \(number)")
            }
            return number - 1
        }
        let wanted = AnchorText.key(name.hasSuffix("…") ? String(name.dropLast()) : name)
        let measures = rows.map { AnchorText.key($0.measure.scalars) }
        let beginning = measures.indices.filter { measures[$0].starts(with: wanted) }
        let found = beginning.isEmpty ? measures.indices.filter { measures[$0].contains(wanted) } : beginning
        guard found.count == 1 else {
            throw CorrectionFault("\(found.isEmpty ? "no" : "\(found.count)") measures are called 「\(name)」")
        }
        return found[0]
    }

    /// The column with this number from the left, from 1, or with this heading, or role; nil for an empty name.
    private func column(named name: String) throws -> Int? {
        if name.isEmpty { return nil }
        if let number = Int(Folding.string(name)) {
            guard columns.indices.contains(number - 1) else {
                throw CorrectionFault("the table has no column \(number)")
            }
            return number - 1
        }
        let wanted = AnchorText.key(name)
        let headings = columns.map { AnchorText.key($0.header.scalars) }
        let ways: [(Int) -> Bool] = [
            { headings[$0] == wanted }, { headings[$0].contains(wanted) }, { columns[$0].role.rawValue == name },
        ]
        for way in ways {
            let found = columns.indices.filter(way)
            if found.count == 1 { return found[0] }
        }
        throw CorrectionFault("no column, or more than one, is called 「\(name)」")
    }

    /// False where the text, or what it is to go on behind, is no longer in one piece.
    private mutating func perform(_ move: Move, _ document: SourceDocument) -> Bool {
        func standing(_ spans: [SourceSpan]) -> (place: CellPlace, range: Range<Int>)? {
            for (place, text) in cellTexts {
                if let range = text.range(of: spans) { return (place, range) }
            }
            return nil
        }
        if !move.anchor.isEmpty, standing(move.anchor) == nil { return false }
        let text: PlacedText
        if let source = standing(move.spans) {
            text = take(source.range, outOf: source.place)
        } else if let finding = findings.firstIndex(where: {
            $0.code == "unplaced-line" && document.text(of: $0.spans).range(of: move.spans) != nil
        }) {
            text = document.text(of: move.spans)
            if findings[finding].spans == move.spans { findings.remove(at: finding) }
        } else {
            return false
        }
        let anchor = move.anchor.isEmpty ? nil : standing(move.anchor)
        put(text, row: move.row, column: move.column, at: anchor.map { ($0.place, $0.range.upperBound) })
        return true
    }
}

extension SourceDocument {
    /// The characters of `spans`, one after another.
    func text(of spans: [SourceSpan]) -> PlacedText {
        spans.reduce(into: PlacedText()) { text, span in
            if let page = pages.first(where: { $0.number == span.page }) { text.append(page.placedText(span)) }
        }
    }
}

extension SourceSpan {
    func overlaps(_ other: SourceSpan) -> Bool { page == other.page && start < other.end && other.start < end }
}

extension [Unicode.Scalar] {
    /// Whether `words` stand in it.
    fileprivate func contains(_ words: [Unicode.Scalar]) -> Bool {
        guard !words.isEmpty, words.count <= count else { return false }
        return (0...count - words.count).contains { self[$0..<$0 + words.count].elementsEqual(words) }
    }
}

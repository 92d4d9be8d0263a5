/// Finds out how many columns a table has, how wide they are, and which headings are theirs, by trying.
///
/// The headings propose a number n; n - 1 and n + 1 are tried too, because headings of two lines, or under one that spans
/// several, mislead. Widths come from the lengths of lines. Each proposal is read once with a narrow beam and the same
/// fixed parameters, so that their costs compare; the cheapest is then read again with what it taught.
struct LayoutChoice {
    /// A proposal with what reading the page by it gave.
    struct Layout {
        var columns: [ColumnModel]
        var units: [HeadingReader.Unit?]
        var metric: TypeMetric
        var order: LineOrder
        var reading: ColumnReading
        var weights: Weights
    }

    let manuscript: Manuscript
    let heading: HeadingReader
    let body: [Int]
    /// The lines of running text after the table.
    let after: [Int]
    let weights: Weights
    /// So many lines are enough to tell layouts apart, where lines hold several columns; and where hardly any does.
    private static let sample = 72
    private static let serialSample = 240
    /// A proposal that falls behind the best by so much on its way is given up.
    private static let margin = 3000

    private let reader: PieceReader
    private let continuity: ContinuityModel
    private let rulers: [TypeMetric: [Int32]]
    /// True if lines end in lists of marks, and not just by chance.
    private let hasMarks: Bool
    /// True if words that are no offices' stand in cells again and again.
    private let hasTerms: Bool

    /// True if a heading names offices.
    private let namesOffices: Bool

    /// The first lines, on which proposals are compared, and how many of them hold several stretches.
    private let sample: [Int]
    private let joined: Int

    init(_ manuscript: Manuscript, heading: HeadingReader, body: [Int], weights: Weights) {
        self.manuscript = manuscript
        self.heading = heading
        let after = manuscript.keepsPlaces ? [] : ProseForm.after(body, of: manuscript)
        let body = Array(body.dropLast(after.count))
        self.body = body
        self.after = after
        self.weights =
            heading.units.contains { HeadingWords.namesOrdinals($0.text[...]) } ? weights.forNumberedRows : weights
        let places = ColumnPlaces(manuscript).flatMap { heading.fits($0) ? $0 : nil }
        reader = PieceReader(manuscript, places: places, weights: weights)
        continuity = ContinuityModel(manuscript)
        rulers = Dictionary(uniqueKeysWithValues: TypeMetric.allCases.map { ($0, $0.ruler(manuscript)) })
        let lines = reader.lines
        let narrow = Self.narrowLines(of: body, lines, manuscript, rulers[.monospaced] ?? [])
        let first = narrow.prefix(Self.sample)
        let isSerial = first.count { lines[$0].segments > 1 } * 6 < first.count
        sample = isSerial ? Array(narrow.prefix(Self.serialSample)) : Array(first)
        joined = sample.count { lines[$0].segments > 1 }
        namesOffices = heading.units.contains { $0.role == .office }
        hasMarks = reader.pieces.lazy.filter { $0.finishes == .marks }.prefix(3).count == 3
        // The words of headings that stand on each sheet come again and again too.
        let cells = Set(body)
        hasTerms =
            reader.pieces.lazy
            .filter { $0.form == .term && !$0.endsInOffice && cells.contains($0.line) }.prefix(6).count == 6
    }

    /// The lines but those twice as wide as nine in ten of those that hold one stretch: prose about the table.
    private static func narrowLines(
        of body: [Int], _ lines: [PieceReader.LinePieces], _ manuscript: Manuscript, _ ruler: [Int32]
    ) -> [Int] {
        func width(_ line: Int) -> Int32 { ruler[manuscript.lines[line].end] - ruler[manuscript.lines[line].start] }
        let widths = body.filter { lines[$0].segments == 1 }.map(width).sorted()
        guard !widths.isEmpty else { return body }
        let most = 2 * widths[widths.count * 9 / 10]
        return body.filter { lines[$0].segments > 1 || width($0) <= most }
    }

    /// A layout, and what it costs on the first lines.
    struct Proposal {
        var layout: Layout
        var cost: Int
        /// What of it lies in the headings and in the kind, and not in how the lines are read.
        var fixed: Int
    }

    /// The cheapest proposals by the two ways to print cells: side by side, and in turn.
    private struct Candidates {
        var interleaved: Proposal?
        var serial: Proposal?

        var cheapest: Proposal? {
            guard let interleaved, let serial else { return interleaved ?? serial }
            return serial.cost < interleaved.cost ? serial : interleaved
        }

        subscript(kind: LineOrder.Kind) -> Proposal? {
            get { kind.isSerial ? serial : interleaved }
            set { if kind.isSerial { serial = newValue } else { interleaved = newValue } }
        }
    }

    /// Proposals that differ by less than this part of their cost are learnt from before one is chosen.
    private static let nearness = 8

    /// The cheapest proposal; nil where there is no text.
    func best() -> Proposal? {
        guard !body.isEmpty else { return nil }
        if let places = reader.places { return best(at: places) }
        let known = heading.spanningAssignments.first?.units.count ?? heading.units.count
        let possible = 2...ColumnSearch.mostColumns
        let counts =
            3...ColumnSearch.mostColumns ~= known
            ? [known, known - 1, known + 1].filter { possible ~= $0 } : Array(2...6)
        // The metric by which the lines cluster tighter, as the headings' number of columns shows it.
        let first = proposals(counts[0], metric: .monospaced)
        let second = proposals(counts[0], metric: .proportional)
        let isSecond = second.first?.cost ?? Int.max < first.first?.cost ?? Int.max
        let metric = isSecond ? TypeMetric.proportional : .monospaced
        var best = Candidates()
        func tryAll(_ estimates: [WidthEstimate], _ kind: LineOrder.Kind) {
            for estimate in estimates {
                for assignment in heading.assignments(to: estimate.measures.count) {
                    consider(estimate, assignment, metric: metric, kind: kind, against: &best)
                }
            }
        }
        for kind in kinds {
            if kind == .interleaved {
                tryAll(isSecond ? second : first, kind)
            } else {
                tryAll(estimates(counts[0], kind: kind, metric: metric, keeping: 4), kind)
            }
        }
        for count in counts.dropFirst() {
            for kind in kinds where kind == .interleaved || kind == best.cheapest?.layout.order.kind {
                tryAll(estimates(count, kind: kind, metric: metric, keeping: 2), kind)
            }
        }
        return decided(best)
    }

    /// Of the best proposals of both ways to print the cheaper: where they are near each other, after each was learnt from.
    private func decided(_ best: Candidates) -> Proposal? {
        guard let interleaved = best.interleaved, let serial = best.serial,
            abs(interleaved.cost - serial.cost) * Self.nearness < min(interleaved.cost, serial.cost)
        else { return best.cheapest }
        func learntCost(_ proposal: Proposal) -> Int {
            let layout = learnt(from: proposal.layout, isLast: false, lines: sample)
            return layout.reading.cost + proposal.fixed + rows(layout, breadth: 8).cost
        }
        // An order that was learnt always fits somewhat better.
        return learntCost(serial) * 21 / 20 < learntCost(interleaved) ? serial : interleaved
    }

    /// The reading of a text whose columns' places are known.
    private func best(at places: ColumnPlaces) -> Proposal? {
        var best = Candidates()
        for metric in TypeMetric.allCases {
            let ruler = rulers[metric] ?? []
            var widths: [[Int]] = Array(repeating: [], count: places.count)
            for piece in reader.pieces where widths.indices.contains(piece.column) {
                widths[piece.column].append(Int(ruler[piece.end] - ruler[piece.start]))
            }
            let measures = widths.map { $0.isEmpty ? 100 : $0.sorted()[$0.count * 9 / 10] }
            for assignment in heading.assignments(at: places) {
                consider(
                    WidthEstimate(measures: measures, cost: 0), assignment, metric: metric, kind: .interleaved,
                    against: &best)
            }
        }
        return best.cheapest
    }

    /// The whole text read twice more, each time with what the reading before taught.
    func learnt(_ layout: Layout) -> Layout {
        var last = learnt(from: learnt(from: layout, isLast: false, lines: body), isLast: true, lines: body)
        if last.order.kind == .columnwise, let offices = last.columns.firstIndex(where: { $0.role == .office }) {
            last.reading.takeHeadings(outOf: last.reading.item, beside: offices)
        }
        last.reading.unplaced += after
        return last
    }

    /// The orders of lines that are worth a trial: where many lines are joined, no cell is printed by itself.
    private var kinds: [LineOrder.Kind] {
        joined * 4 > sample.count * 3 ? [.interleaved] : LineOrder.Kind.allCases
    }

    private func proposals(_ count: Int, metric: TypeMetric, keeping best: Int = 4) -> [WidthEstimate] {
        WidthEstimate.proposals(segments(metric), count: count, leanings: leanings(count), keeping: best)
    }

    private func estimates(
        _ count: Int, kind: LineOrder.Kind, metric: TypeMetric, keeping best: Int
    ) -> [WidthEstimate] {
        guard kind.isSerial else { return proposals(count, metric: metric, keeping: best) }
        let segments = segments(metric)
        let leanings = leanings(count)
        let whole =
            kind == .columnwise ? WidthEstimate.columnProposal(segments, count: count, leanings: leanings) : nil
        return (whole.map { [$0] } ?? [])
            + WidthEstimate.serialProposals(
                segments, count: count, order: LineOrder(kind, columns: count), leanings: leanings, keeping: best)
    }

    /// What the first lines' segments say of their columns, as far as the headings tell what those are for.
    private func leanings(_ count: Int) -> WidthEstimate.Leanings {
        let assignment = heading.assignments(to: count).first { $0.unused == $0.spanning }
        let columns = assignment.map { models($0.units, Array(repeating: 0, count: count)) } ?? []
        let leanings = sample.flatMap { line in
            (0..<reader.lines[line].segments).map { segment in
                let piece = reader.pieces[reader.lines[line].piece(from: segment, to: segment)]
                var leaning = WidthEstimate.Leaning()
                for (column, model) in columns.enumerated() {
                    leaning.anywhere[column] = Int32(model.leaning(piece, weights))
                    leaning.beginning[column] = Int32(model.startCosts[piece.begins.rawValue])
                }
                return leaning
            }
        }
        return WidthEstimate.Leanings(leanings)
    }

    /// Reads the first lines by a proposal, and takes it if it is cheaper than the best so far.
    private func consider(
        _ estimate: WidthEstimate, _ assignment: HeadingReader.Assignment, metric: TypeMetric, kind: LineOrder.Kind,
        against best: inout Candidates
    ) {
        let units = assignment.units
        let fixed = misfit(assignment) + joining(kind)
        guard
            let layout = read(
                columns: models(units, estimate.measures), units: units, metric: metric,
                order: LineOrder(kind, columns: units.count), weights: weights.forText(kind),
                breadth: 8, slack: 1000, lines: sample,
                limits: best.cheapest.map { best in
                    let margin = best.layout.order.kind == kind ? Self.margin : 2 * Self.margin
                    return best.layout.reading.costs.map { $0 + margin }
                } ?? []),
            layout.reading.cost + fixed < best[kind]?.cost ?? Int.max
        else { return }
        let cost = layout.reading.cost + fixed + rows(layout, breadth: 8).cost
        if cost < best[kind]?.cost ?? Int.max { best[kind] = Proposal(layout: layout, cost: cost, fixed: fixed) }
    }

    /// The rows of a layout's paragraphs, quickly.
    private func rows(_ layout: Layout, breadth: Int) -> RowAlignment {
        let kinship = kinship(layout)
        if layout.order.kind.isSerial {
            var aligner = SerialAligner(layout.reading, columns: layout.columns, kinship: kinship, weights: weights)
            return aligner.run()
        }
        var aligner = RowAligner(layout.reading, columns: layout.columns, kinship: kinship, weights: weights)
        return aligner.run(breadth: breadth, withMargins: false)
    }

    /// The rows of a layout's paragraphs: as bands of lines where the text keeps places, else for cells set at the top of
    /// their rows and for cells set in the middle, whichever is cheaper.
    func align(_ layout: Layout) -> RowAlignment {
        if layout.order.kind.isSerial { return rows(layout, breadth: 32) }
        if reader.places != nil {
            var aligner = BandAligner(
                layout.reading, columns: layout.columns, manuscript: manuscript, ruler: rulers[layout.metric] ?? [],
                weights: weights)
            if let bands = aligner.run() { return bands }
        }
        let kinship = kinship(layout)
        func alignment(_ weights: Weights) -> RowAlignment {
            var aligner = RowAligner(layout.reading, columns: layout.columns, kinship: kinship, weights: weights)
            return aligner.run(breadth: 32, withMargins: true)
        }
        let top = alignment(weights)
        let middle = alignment(weights.forCentredCells)
        return middle.cost + weights.centredCells < top.cost ? middle : top
    }

    private func kinship(_ layout: Layout) -> Kinship {
        Kinship(layout.reading.inOrder, columns: layout.columns, manuscript: manuscript, weights: weights)
    }

    /// What it costs that so many lines hold several stretches: where cells are printed by turns a quarter of them, where
    /// they are printed one after the other hardly any.
    private func joining(_ kind: LineOrder.Kind) -> Int {
        let share = kind.isSerial ? 15 : 25
        return joined * centibits(share, of: 100) + (sample.count - joined) * centibits(100 - share, of: 100)
    }

    /// What headings without a column and columns without a heading cost.
    private func misfit(_ assignment: HeadingReader.Assignment) -> Int {
        guard !heading.units.isEmpty else { return assignment.units.count * weights.bareColumn / 2 }
        let doubt = heading.isClear ? weights.clearHeadings : 1
        return assignment.units.count { $0 == nil } * weights.bareColumn * doubt
            + (assignment.unused - assignment.spanning) * weights.unusedHeading * doubt
            + assignment.spanning * weights.spanningHeading
    }

    private func segments(_ metric: TypeMetric) -> [[WidthEstimate.Segment]] {
        let ruler = rulers[metric] ?? []
        return sample.map { line in
            let pieces = reader.lines[line]
            return (0..<pieces.segments).map { segment in
                let piece = reader.pieces[pieces.piece(from: segment, to: segment)]
                return WidthEstimate.Segment(
                    width: Int(ruler[piece.end] - ruler[piece.start]),
                    mayBeLast: piece.finishes == .stop || piece.finishes == .marks,
                    beginsWithBullet: piece.begins == .bullet)
            }
        }
    }

    private func models(_ units: [HeadingReader.Unit?], _ measures: [Int]) -> [ColumnModel] {
        let roles = ColumnRoles.roles(of: units)
        return units.indices.map { column in
            ColumnModel(
                role: roles[column], fiscalYear: units[column]?.fiscalYear,
                holdsNumbers: units[column].map { HeadingWords.namesNumbers($0.text[...]) } ?? false,
                holdsOrdinals: units[column].map { HeadingWords.namesOrdinals($0.text[...]) } ?? false,
                holdsTerms: hasTerms && units[column].map { HeadingWords.namesTerms($0.text[...]) } ?? false,
                measure: measures[column],
                hasMarks: hasMarks)
        }
    }

    private func read(
        columns: [ColumnModel], units: [HeadingReader.Unit?], metric: TypeMetric, order: LineOrder,
        weights: Weights, breadth: Int, slack: Int, lines: [Int], limits: [Int] = [], withMargins: Bool = false
    ) -> Layout? {
        var search = ColumnSearch(
            manuscript: manuscript, reader: reader, continuity: continuity, ruler: rulers[metric] ?? [],
            columns: columns, namesOffices: namesOffices || columns.contains { $0.role == .office }, order: order,
            weights: weights, breadth: breadth, slack: slack)
        guard let reading = search.run(lines, limits: limits, withMargins: withMargins) else { return nil }
        return Layout(columns: columns, units: units, metric: metric, order: order, reading: reading, weights: weights)
    }

    /// The page read again, with widths, beginnings and ends as the last reading found them.
    private func learnt(from layout: Layout, isLast: Bool, lines: [Int]) -> Layout {
        let ruler = rulers[layout.metric] ?? []
        var columns = layout.columns
        var shortBreaks = 0
        var breaks = 0
        for column in columns.indices {
            columns[column].learn(from: layout.reading.paragraphs[column], ruler: ruler)
            // Joined lines may be half a line off; only places tell for sure which stand side by side.
            if column != layout.reading.item, reader.places != nil {
                columns[column].besideRows = layout.reading.besideRows(column)
            }
        }
        let model = columns
        for paragraph in layout.reading.paragraphs.joined() {
            for piece in paragraph.pieces where piece.end < manuscript.lines[piece.line].end {
                breaks += 1
                if !model[paragraph.column].isFull(Int(ruler[piece.end] - ruler[piece.start])) { shortBreaks += 1 }
            }
        }
        var order = layout.order
        order.learn(
            from: layout.reading,
            head: columns[..<layout.reading.item].firstIndex { $0.holdsOrdinals } ?? layout.reading.item)
        var weights = layout.weights
        // About a quarter of all pieces are last lines: where as many breaks follow short pieces, they are no rarer.
        weights.continuationBesideRowStart = layout.reading.continuationCost
        if let offices = columns.firstIndex(where: { $0.role == .office }) {
            weights.continuationBesideOffices = min(
                weights.continuationBesideOffices, layout.reading.continuationCost(beside: offices))
        }
        weights.breakAfterShortPiece = max(0, centibits(shortBreaks + 1, of: breaks + 4) - 200)
        return read(
            columns: columns, units: layout.units, metric: layout.metric, order: order, weights: weights,
            breadth: isLast ? 40 : 16, slack: isLast ? 2000 : 1500,
            lines: lines, withMargins: isLast) ?? layout
    }
}

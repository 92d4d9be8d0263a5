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
        var reading: ColumnReading
        var weights: Weights
    }

    let manuscript: Manuscript
    let heading: HeadingReader
    let body: [Int]
    let weights: Weights
    /// So many lines are enough to tell layouts apart.
    private static let sample = 72
    /// A proposal that falls behind the best by so much on its way is given up.
    private static let margin = 3000

    private let reader: PieceReader
    private let continuity: ContinuityModel
    private let rulers: [TypeMetric: [Int32]]
    /// True if lines end in lists of marks, and not just by chance.
    private let hasMarks: Bool

    init(_ manuscript: Manuscript, heading: HeadingReader, body: [Int], weights: Weights) {
        self.manuscript = manuscript
        self.heading = heading
        self.body = body
        self.weights = weights
        reader = PieceReader(manuscript, weights: weights)
        continuity = ContinuityModel(manuscript)
        hasMarks = reader.pieces.lazy.filter { $0.finishes == .marks }.prefix(3).count == 3
        rulers = Dictionary(uniqueKeysWithValues: TypeMetric.allCases.map { ($0, $0.ruler(manuscript)) })
    }

    func best() -> Layout? {
        guard !body.isEmpty else { return nil }
        let known = heading.units.count
        let possible = 2...ColumnSearch.mostColumns
        let counts = possible ~= known ? [known, known - 1, known + 1].filter { possible ~= $0 } : Array(2...6)
        // The metric by which the lines cluster tighter, as the headings' number of columns shows it.
        let proposals = TypeMetric.allCases.map { metric in
            (metric: metric, found: WidthEstimate.proposals(segments(metric), count: counts[0], keeping: 4))
        }
        guard
            let first = proposals.min(by: {
                $0.found.first?.cost ?? Int.max < $1.found.first?.cost ?? Int.max
            })
        else { return nil }
        var estimates = first.found
        for count in counts.dropFirst() {
            estimates += WidthEstimate.proposals(segments(first.metric), count: count, keeping: 2)
        }
        guard !estimates.isEmpty else { return nil }
        var best: (layout: Layout, cost: Int)?
        let sample = Array(body.prefix(Self.sample))
        for estimate in estimates {
            for units in heading.assignments(to: estimate.measures.count) {
                guard
                    let layout = read(
                        columns: models(units, estimate.measures), units: units, metric: first.metric, weights: weights,
                        breadth: 8, slack: 1000, lines: sample,
                        limits: best.map { best in best.layout.reading.costs.map { $0 + Self.margin } } ?? [])
                else { continue }
                guard layout.reading.cost + misfit(units) < best?.cost ?? Int.max else { continue }
                let cost = layout.reading.cost + misfit(units) + rowCost(layout)
                if cost < best?.cost ?? Int.max { best = (layout, cost) }
            }
        }
        guard var layout = best?.layout else { return nil }
        for isLast in [false, true] { layout = learnt(from: layout, isLast: isLast) }
        return layout
    }

    /// What the rows of a layout's paragraphs cost.
    private func rowCost(_ layout: Layout) -> Int {
        var aligner = RowAligner(layout.reading, columns: layout.columns, kinship: kinship(layout), weights: weights)
        return aligner.run(breadth: 8, withMargins: false).cost
    }

    /// The rows of a layout's paragraphs: for cells set at the top of their rows and for cells set in the middle, whichever
    /// is cheaper.
    func align(_ layout: Layout) -> RowAlignment {
        let kinship = kinship(layout)
        let alignments = [weights, weights.forCentredCells].map { weights in
            var aligner = RowAligner(layout.reading, columns: layout.columns, kinship: kinship, weights: weights)
            return aligner.run(breadth: 32, withMargins: true)
        }
        return alignments[1].cost + weights.centredCells < alignments[0].cost ? alignments[1] : alignments[0]
    }

    private func kinship(_ layout: Layout) -> Kinship {
        Kinship(layout.reading.inOrder, columns: layout.columns, manuscript: manuscript, weights: weights)
    }

    /// What headings without a column and columns without a heading cost.
    private func misfit(_ units: [HeadingReader.Unit?]) -> Int {
        guard !heading.units.isEmpty else { return units.count * weights.bareColumn / 2 }
        let bare = units.count { $0 == nil }
        return bare * weights.bareColumn + (heading.units.count - units.count + bare) * weights.unusedHeading
    }

    private func segments(_ metric: TypeMetric) -> [[WidthEstimate.Segment]] {
        let ruler = rulers[metric] ?? []
        return body.prefix(Self.sample).map { line in
            let pieces = reader.lines[line]
            return (0..<pieces.segments).map { segment in
                let piece = reader.pieces[pieces.piece(from: segment, to: segment)]
                return WidthEstimate.Segment(
                    width: Int(ruler[piece.end] - ruler[piece.start]),
                    mayBeLast: piece.finishes == .stop || piece.finishes == .marks)
            }
        }
    }

    private func models(_ units: [HeadingReader.Unit?], _ measures: [Int]) -> [ColumnModel] {
        let roles = ColumnRoles.roles(of: units)
        return units.indices.map { column in
            ColumnModel(
                role: roles[column], fiscalYear: units[column]?.fiscalYear, measure: measures[column],
                hasMarks: hasMarks)
        }
    }

    private func read(
        columns: [ColumnModel], units: [HeadingReader.Unit?], metric: TypeMetric, weights: Weights, breadth: Int,
        slack: Int, lines: [Int], limits: [Int] = [], withMargins: Bool = false
    ) -> Layout? {
        var search = ColumnSearch(
            manuscript: manuscript, reader: reader, continuity: continuity, ruler: rulers[metric] ?? [],
            columns: columns, weights: weights, breadth: breadth, slack: slack)
        guard let reading = search.run(lines, limits: limits, withMargins: withMargins) else { return nil }
        return Layout(columns: columns, units: units, metric: metric, reading: reading, weights: weights)
    }

    /// The page read again, with widths, beginnings and ends as the last reading found them.
    private func learnt(from layout: Layout, isLast: Bool) -> Layout {
        let ruler = rulers[layout.metric] ?? []
        var columns = layout.columns
        var shortBreaks = 0
        var breaks = 0
        for column in columns.indices {
            columns[column].learn(from: layout.reading.paragraphs[column], ruler: ruler)
        }
        let model = columns
        for paragraph in layout.reading.paragraphs.joined() {
            for piece in paragraph.pieces where piece.end < manuscript.lines[piece.line].end {
                breaks += 1
                if !model[paragraph.column].isFull(Int(ruler[piece.end] - ruler[piece.start])) { shortBreaks += 1 }
            }
        }
        var weights = layout.weights
        // About a quarter of all pieces are last lines: where as many breaks follow short pieces, they are no rarer.
        weights.continuationBesideRowStart = layout.reading.continuationCost
        weights.breakAfterShortPiece = max(0, centibits(shortBreaks + 1, of: breaks + 4) - 200)
        return read(
            columns: columns, units: layout.units, metric: layout.metric, weights: weights,
            breadth: isLast ? 40 : 16, slack: isLast ? 2000 : 1500,
            lines: body, withMargins: isLast) ?? layout
    }
}

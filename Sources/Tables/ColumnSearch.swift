/// The first of the two searches: which column each piece of each line belongs to, and where paragraphs begin.
///
/// A beam search over the lines. A state knows, for each column, the last piece put there and the brackets it leaves
/// open (a thread), and the last heading; two states that agree in these have one future, and the cheaper one stands
/// for both. A line is cut into pieces of consecutive columns, or is a heading, a page number, or left out.
///
/// O(lines × states × placings of a line); states are at most `breadth`, and none that costs `slack` more than the best.
struct ColumnSearch {
    /// What one line was taken for.
    enum Reading: UInt8 {
        case pieces, heading, pageNumber, unplaced
    }

    /// One line's part of a path: by column, twice the piece plus one where a paragraph begins, or -1.
    struct Step {
        var previous: Int32
        var line: Int32
        var reading: Reading
        var placed: SIMD8<Int32>
        /// 1 for each column in which a piece was put.
        var columns: ColumnBytes
    }

    /// A number below 128 for each column.
    struct ColumnBytes {
        static let ones: UInt64 = 0x0101_0101_0101_0101
        var bytes: UInt64 = 0

        subscript(column: Int) -> Int { Int(bytes >> UInt64(8 * column) & 0xFF) }
    }

    /// What is remembered of a path.
    struct State {
        var cost: Int
        var step: Int32
        /// The line of the last heading, -1 before the first.
        var heading: Int32
        /// True if some other column has had a line since the row began.
        var hasCompany: Bool
        /// By column.
        var threads: SIMD8<Int32>
    }

    /// The last piece of a column, -1 for none that could be gone on with.
    struct Thread {
        var piece: Int32
        var depth: BracketDepth
        /// What is still due for the piece when its paragraph goes on, and when it is over.
        var dueGoingOn: Int32 = 0
        var dueEnding: Int32 = 0
    }

    /// What it costs to put a piece after a thread, beside what it costs anywhere (`settings`).
    struct Joint {
        var goingOn: Int32
        var beginning: Int32
        var depthGoingOn: BracketDepth
    }

    /// A line as a heading, as a page number, or left out.
    struct Aside {
        var whole: LinePiece
        var headingCost: Int
        var isPageNumber: Bool
    }

    static let mostColumns = 8
    /// The places of `index` before more states come than are usual.
    private static let indexSize = 1024
    /// The cost of what is out of the question.
    static let never = Int32.max / 4

    /// One piece's share in a cost: a line of megabytes may not overflow what it is added to.
    static func bounded(_ cost: Int) -> Int32 { Int32(min(cost, Int(never) / 4)) }

    /// By how much a line's later pieces may make it cheaper.
    static let mostRefund = 1000

    let manuscript: Manuscript
    let reader: PieceReader
    let continuity: ContinuityModel
    let ruler: [Int32]
    let columns: [ColumnModel]
    let item: Int
    /// Where rows begin: in the measure's column, or in that of their numbers to its left.
    let head: Int
    /// True if a heading names offices, be it that of a column or one that was left out: their names belong nowhere else.
    let namesOffices: Bool
    let order: LineOrder
    let weights: Weights
    let breadth: Int
    let slack: Int

    /// All steps of all paths, and all threads, of this run.
    var steps: [Step] = []
    var threads: [Thread] = []
    var states: [State] = []
    /// The states after the line in hand, where each came from, and a table to find those that agree.
    var next: [State] = []
    var nextPlaced: [(source: Int, reading: Reading, placed: SIMD8<Int32>)] = []
    var index: [Int32] = []
    /// The place of the state that is being gone on from, and the column of the last piece on its path; nil after a heading.
    var source = 0
    var lastColumn: Int?
    /// By column: how many lines another column has had since the last of its own.
    var idle = ColumnBytes()
    /// Every way kept open, where it is asked for.
    var trellis: Trellis?
    var arcs: [Trellis.Arc] = []
    /// The least cost of a state after this line so far.
    var bound = 0
    /// Costs that do not depend on what stands above: by column, for each piece of the line.
    var settings: [Int32] = []
    /// What is known of this line's pieces after each thread: rows of `joints`, each at its thread's place in `jointRows`.
    var joints: [Joint?] = []
    var jointRows: [Int32] = []
    var jointThreads: [Int] = []
    /// The threads that end in this line.
    var lineThreads: [(piece: Int32, column: Int, depth: BracketDepth, thread: Int32)] = []

    init(
        manuscript: Manuscript, reader: PieceReader, continuity: ContinuityModel, ruler: [Int32],
        columns: [ColumnModel], namesOffices: Bool, order: LineOrder, weights: Weights, breadth: Int, slack: Int
    ) {
        precondition(columns.count <= Self.mostColumns)
        self.manuscript = manuscript
        self.reader = reader
        self.continuity = continuity
        self.ruler = ruler
        self.columns = columns
        self.order = order
        self.weights = weights
        self.breadth = breadth
        self.slack = slack
        self.namesOffices = namesOffices
        item = columns.firstIndex { $0.role == .item } ?? 0
        head = columns[..<item].firstIndex { $0.holdsOrdinals } ?? item
    }

    /// The cheapest reading of the lines `body`; nil if after some line it costs more than `limits` allow. How sure each
    /// line's reading is costs time, and is found out only if asked for.
    mutating func run(_ body: [Int], limits: [Int] = [], withMargins: Bool = false) -> ColumnReading? {
        trellis = withMargins ? Trellis() : nil
        steps.removeAll()
        threads = [Thread(piece: -1, depth: BracketDepth())]
        jointRows = [-1]
        states = [State(cost: 0, step: -1, heading: -1, hasCompany: true, threads: SIMD8(repeating: 0))]
        var costs: [Int] = []
        for (index, line) in body.enumerated() {
            advance(over: line)
            costs.append(bound)
            if index < limits.count, bound > limits[index] { return nil }
        }
        let endings = states.map { state in
            columns.indices.reduce(state.hasCompany ? 0 : weights.rowAlone) { $0 + ending(state.threads[$1]) }
        }
        let totals = states.indices.map { states[$0].cost + endings[$0] }
        guard let best = totals.indices.min(by: { totals[$0] < totals[$1] }) else { return nil }
        let path = path(backFrom: states[best].step)
        let margins = trellis?.margins(
            path.map { Self.label($0.reading, $0.placed) }, endings: endings, best: totals[best])
        return ColumnReading(
            path, margins: margins ?? [], pieces: reader.pieces, columns: columns.count, item: item,
            cost: totals[best], costs: costs)
    }

    mutating func advance(over line: Int) {
        next.removeAll(keepingCapacity: true)
        nextPlaced.removeAll(keepingCapacity: true)
        if index.count == Self.indexSize {
            for slot in index.indices { index[slot] = -1 }
        } else {
            index = Array(repeating: -1, count: Self.indexSize)
        }
        joints.removeAll(keepingCapacity: true)
        for thread in jointThreads { jointRows[thread] = -1 }
        jointThreads.removeAll(keepingCapacity: true)
        lineThreads.removeAll(keepingCapacity: true)
        bound = Int.max
        let first = reader.lines[line].first
        let count = reader.lines[line].count
        settings.removeAll(keepingCapacity: true)
        for column in columns.indices {
            for piece in first..<(first + count) { settings.append(setting(piece, column: column)) }
        }
        arcs.removeAll(keepingCapacity: true)
        let whole = reader.pieces[reader.lines[line].piece(from: 0, to: reader.lines[line].segments - 1)]
        let aside = Aside(
            whole: whole, headingCost: headingCost(whole), isPageNumber: PageNumberForm.matches(manuscript, line))
        for (place, state) in states.enumerated() {
            source = place
            lastColumn = order.kind.isSerial ? columnOfLastPiece(state) : nil
            if !order.kind.isSerial { idle = idleness(state) }
            expand(state, over: line)
            setAside(state, aside)
        }
        keepBest(line)
    }
}

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
    }

    struct State {
        var cost: Int32
        var step: Int32
        /// The line of the last heading, -1 before the first.
        var heading: Int32
        /// True if some other column has had a line since the row began.
        var hasCompany: Bool
        var threads: SIMD8<Int32>
    }

    struct Thread {
        var piece: Int32
        var depth: BracketDepth
        /// What is still due for the piece when its paragraph goes on, and when it is over.
        var dueGoingOn: Int32 = 0
        var dueEnding: Int32 = 0
    }

    /// What it costs to put a piece after a thread.
    struct Joint {
        var goingOn: Int32
        var beginning: Int32
        var depthGoingOn: BracketDepth
    }

    static let mostColumns = 8
    static let never = Int32.max / 4

    let manuscript: Manuscript
    let reader: PieceReader
    let continuity: ContinuityModel
    let ruler: [Int32]
    let columns: [ColumnModel]
    let item: Int
    private let hasOffices: Bool
    let weights: Weights
    let breadth: Int
    let slack: Int32

    private var steps: [Step] = []
    private var threads: [Thread] = []
    private var states: [State] = []
    private var next: [State] = []
    private var nextPlaced: [(source: Int, reading: Reading, placed: SIMD8<Int32>)] = []
    private var source = 0
    private var trellis: Trellis?
    private var arcs: [Trellis.Arc] = []
    private var index: [Int32] = []
    private var bound: Int32 = 0
    /// Costs that do not depend on what stands above: by column, for each piece of the line.
    private var settings: [Int32] = []
    private var joints: [Joint?] = []
    private var jointRows: [Int32] = []
    private var lineThreads: [(piece: Int32, column: Int, depth: BracketDepth, thread: Int32)] = []

    init(
        manuscript: Manuscript, reader: PieceReader, continuity: ContinuityModel, ruler: [Int32],
        columns: [ColumnModel], weights: Weights, breadth: Int, slack: Int
    ) {
        precondition(columns.count <= Self.mostColumns)
        self.manuscript = manuscript
        self.reader = reader
        self.continuity = continuity
        self.ruler = ruler
        self.columns = columns
        self.weights = weights
        self.breadth = breadth
        self.slack = Int32(slack)
        hasOffices = columns.contains { $0.role == .office }
        item = columns.firstIndex { $0.role == .item } ?? 0
    }

    /// The cheapest reading of the lines `body`; nil if after some line it costs more than `limits` allow. How sure each
    /// line's reading is costs time, and is found out only if asked for.
    mutating func run(_ body: [Int], limits: [Int32] = [], withMargins: Bool = false) -> ColumnReading? {
        trellis = withMargins ? Trellis() : nil
        steps.removeAll()
        threads = [Thread(piece: -1, depth: BracketDepth())]
        jointRows = [-1]
        states = [State(cost: 0, step: -1, heading: -1, hasCompany: true, threads: SIMD8(repeating: 0))]
        var costs: [Int32] = []
        for (index, line) in body.enumerated() {
            advance(over: line)
            costs.append(bound)
            if index < limits.count, bound > limits[index] { return nil }
        }
        let endings = states.map { state in columns.indices.reduce(Int32(0)) { $0 + ending(state.threads[$1]) } }
        let totals = states.indices.map { states[$0].cost + endings[$0] }
        guard let best = totals.indices.min(by: { totals[$0] < totals[$1] }) else { return nil }
        let path = path(backFrom: states[best].step)
        let margins = trellis?.margins(
            path.map { Self.label($0.reading, $0.placed) }, endings: endings, best: totals[best])
        return ColumnReading(
            path, margins: margins ?? [], pieces: reader.pieces, columns: columns.count, item: item,
            cost: Int(totals[best]), costs: costs)
    }

    // MARK: One line

    private mutating func advance(over line: Int) {
        next.removeAll(keepingCapacity: true)
        nextPlaced.removeAll(keepingCapacity: true)
        index = Array(repeating: -1, count: 1024)
        joints.removeAll(keepingCapacity: true)
        for thread in jointRows.indices { jointRows[thread] = -1 }
        lineThreads.removeAll(keepingCapacity: true)
        bound = Int32.max
        let first = reader.lines[line].first
        let count = reader.lines[line].segments * (reader.lines[line].segments + 1) / 2
        settings = []
        for column in columns.indices {
            for piece in first..<(first + count) { settings.append(setting(piece, column: column)) }
        }
        arcs.removeAll(keepingCapacity: true)
        for (place, state) in states.enumerated() {
            source = place
            expand(state, over: line)
            setAside(state, line: line)
        }
        keepBest(line)
    }

    private mutating func expand(_ state: State, over line: Int) {
        for mode in [RowPart.none, .tail, .head] {
            place(
                line, from: 0, column: 0, mode: mode, state: state, cost: state.cost,
                threads: state.threads, placed: SIMD8(repeating: -1), company: false, isBeside: false, starts: 0)
        }
    }

    /// What the measure's column has on a line.
    private enum RowPart {
        case none, tail, head
    }

    private mutating func place(
        _ line: Int, from segment: Int, column: Int, mode: RowPart, state: State, cost: Int32,
        threads: SIMD8<Int32>, placed: SIMD8<Int32>, company: Bool, isBeside: Bool,
        starts: Int
    ) {
        let pieces = reader.lines[line]
        if segment == pieces.segments {
            guard mode == .none || placed[item] >= 0 else { return }
            finish(line, mode: mode, state: state, cost: cost, threads: threads, placed: placed, company: company)
            return
        }
        guard bound == Int32.max || cost < bound + slack + 1000 else { return }
        let count = pieces.segments * (pieces.segments + 1) / 2
        for target in column..<columns.count {
            if target == item, mode == .none { continue }
            if target > item, mode != .none, placed[item] < 0 { return }
            for to in segment..<pieces.segments {
                let piece = pieces.piece(from: segment, to: to)
                let thread = state.threads[target]
                let joint = self.joint(thread, piece, column: target, offset: piece - pieces.first, count: count)
                var fixed = settings[target * count + piece - pieces.first]
                if to + 1 < pieces.segments, !columns[target].isFull(measured(piece)) {
                    fixed += Int32(weights.breakAfterShortPiece)
                }
                var goingOn = joint.goingOn
                var beginning = joint.beginning
                if self.threads[Int(thread)].piece >= 0,
                    reader.pieces[Int(self.threads[Int(thread)].piece)].line < Int(state.heading)
                {
                    goingOn += Int32(weights.continuationOverHeading)
                }
                if target == item {
                    if mode == .head { goingOn = Self.never } else { beginning = Self.never }
                } else if mode == .head, !isBeside {
                    goingOn += Int32(weights.continuationBesideRowStart)
                } else if mode == .tail {
                    beginning += Int32(weights.startBesideRowTail * (starts + 1))
                }
                let begins = beginning < goingOn
                let total = cost + fixed + min(beginning, goingOn)
                guard total < Self.never else { continue }
                var nextThreads = threads
                var nextPlacing = placed
                let depth = begins ? reader.pieces[piece].opened : joint.depthGoingOn
                nextThreads[target] = intern(piece, column: target, depth: depth)
                nextPlacing[target] = Int32(piece * 2 + (begins ? 1 : 0))
                place(
                    line, from: to + 1, column: target + 1, mode: mode, state: state, cost: total,
                    threads: nextThreads, placed: nextPlacing, company: company || target != item,
                    isBeside: isBeside || !begins, starts: starts + (begins ? 1 : 0))
            }
        }
    }

    private mutating func finish(
        _ line: Int, mode: RowPart, state: State, cost: Int32, threads: SIMD8<Int32>, placed: SIMD8<Int32>,
        company: Bool
    ) {
        var cost = cost
        if mode == .head {
            if !state.hasCompany { cost += Int32(weights.rowAlone) }
        } else if state.heading >= 0, isPending(state) {
            cost += Int32(weights.delayAfterHeading)
        }
        keep(
            State(
                cost: cost, step: state.step, heading: state.heading,
                hasCompany: mode == .head ? company : state.hasCompany || company, threads: threads),
            reading: .pieces, placed: placed)
    }

    /// True after a heading until a row begins.
    private func isPending(_ state: State) -> Bool { threads[Int(state.threads[item])].piece < 0 }

    /// The line as a heading, as a page number, or left out.
    private mutating func setAside(_ state: State, line: Int) {
        let whole = reader.pieces[reader.lines[line].piece(from: 0, to: reader.lines[line].segments - 1)]
        let none = SIMD8<Int32>(repeating: -1)
        var heading = state
        heading.cost += headingCost(whole) + ending(state.threads[item])
        if !state.hasCompany { heading.cost += Int32(weights.rowAlone) }
        heading.threads[item] = 0
        heading.heading = Int32(line)
        heading.hasCompany = true
        keep(heading, reading: .heading, placed: none)
        if PageNumberForm.matches(manuscript, line) {
            var number = state
            number.cost += Int32(weights.pageNumber)
            keep(number, reading: .pageNumber, placed: none)
        }
        var unplaced = state
        unplaced.cost += Int32(weights.unplacedLine + weights.unplacedCharacter * whole.count)
        keep(unplaced, reading: .unplaced, placed: none)
    }

    private func headingCost(_ piece: LinePiece) -> Int32 {
        let form = HeadingForm(manuscript.scalars, manuscript.kinds, from: piece.start, to: piece.end)
        var cost = weights.heading(form) + piece.blankCost
        if piece.hasSentence || piece.finishes == .marks { cost += weights.headingWithSentence }
        if piece.finishes == .open || piece.finishes == .hiragana && piece.tense == .none { cost += weights.brokenHeading }
        switch piece.begins {
        case .bullet: cost += weights.brokenHeading
        case .hiragana, .barred, .parenthesis: cost += weights.brokenHeading
        case .content: break
        }
        if piece.isNameLike, piece.endsInOffice || piece.beginsWithMinistry { cost += weights.headingLikeOffice }
        cost += weights.strayBracket * (piece.opened.total + piece.closed.total)
        return Int32(cost)
    }

    // MARK: Costs

    private func measured(_ piece: Int) -> Int {
        Int(ruler[reader.pieces[piece].end] - ruler[reader.pieces[piece].start])
    }

    /// What a piece costs in a column whatever stands above it: its width and end as the better of a full and a last
    /// line, what it speaks of, its blanks, and the choice of the column.
    private func setting(_ place: Int, column: Int) -> Int32 {
        let piece = reader.pieces[place]
        var cost = min(innerCost(place, column), lastCost(place, column)) + piece.blankCost + centiLog2(columns.count)
        if !piece.fiscalYears.isEmpty, let year = columns[column].fiscalYear, !piece.fiscalYears.contains(year),
            columns.contains(where: { $0.fiscalYear.map(piece.fiscalYears.contains) ?? false })
        {
            cost += weights.foreignFiscalYear
        }
        if columns[column].role == .office {
            if !piece.isNameLike { cost += weights.unlikeOffice }
        } else if piece.isNameLike, piece.endsInOffice, hasOffices {
            cost += weights.officeElsewhere
        }
        return Int32(cost)
    }

    private func innerCost(_ place: Int, _ column: Int) -> Int {
        columns[column].innerWidthCost(measured(place))
            + ColumnModel.innerEndCosts[reader.pieces[place].finishes.rawValue]
    }

    private func lastCost(_ place: Int, _ column: Int) -> Int {
        let piece = reader.pieces[place]
        var cost = columns[column].lastWidthCost(measured(place)) + columns[column].endCosts[piece.finishes.rawValue]
        if piece.finishes == .stop { cost += columns[column].tenseCosts[piece.tense.rawValue] }
        if columns[column].role == .office, !piece.endsInOffice { cost += weights.noOfficeEnd }
        return cost
    }

    /// What is still due when the thread's paragraph is over.
    private func ending(_ thread: Int32) -> Int32 { threads[Int(thread)].dueEnding }

    private mutating func joint(_ thread: Int32, _ place: Int, column: Int, offset: Int, count: Int) -> Joint {
        // An empty thread is shared by the columns, and nothing stands above.
        let row: Int
        if jointRows[Int(thread)] >= 0 {
            row = Int(jointRows[Int(thread)])
        } else {
            row = joints.count
            jointRows[Int(thread)] = Int32(row)
            for _ in 0..<count * (thread == 0 ? columns.count : 1) { joints.append(nil) }
        }
        let slot = row + (thread == 0 ? column * count : 0) + offset
        if let known = joints[slot] { return known }
        let piece = reader.pieces[place]
        let last = threads[Int(thread)]
        var beginning = columns[column].startCosts[piece.begins.rawValue] + weights.strayBracket * piece.closed.total
        if columns[column].role == .office { beginning += columns[column].ministryCosts[piece.beginsWithMinistry ? 1 : 0] }
        var goingOn = Int(Self.never)
        var depth = BracketDepth()
        if last.piece >= 0 {
            beginning += Int(last.dueEnding)
            let above = reader.pieces[Int(last.piece)]
            let brackets = last.depth.after(closing: piece.closed, opening: piece.opened)
            depth = brackets.depth
            goingOn =
                Int(last.dueGoingOn) + ColumnModel.innerStartCosts[piece.begins.rawValue]
                + weights.strayBracket * brackets.unmatched
            if columns[column].role == .office { goingOn += ColumnModel.innerMinistryCosts[piece.beginsWithMinistry ? 1 : 0] }
            // Where no gain could make it worth while, none is looked for.
            if goingOn - ContinuityModel.mostGain < beginning + Int(slack) {
                goingOn -= continuity.gain(from: above.end, to: piece.start, before: piece.end)
            }
        }
        let joint = Joint(goingOn: Int32(goingOn), beginning: Int32(beginning), depthGoingOn: depth)
        joints[slot] = joint
        return joint
    }

    // MARK: States

    private mutating func intern(_ piece: Int, column: Int, depth: BracketDepth) -> Int32 {
        for known in lineThreads where known.piece == piece && known.column == column && known.depth == depth {
            return known.thread
        }
        let thread = Int32(threads.count)
        let inner = innerCost(piece, column)
        let final = lastCost(piece, column)
        threads.append(
            Thread(
                piece: Int32(piece), depth: depth, dueGoingOn: Int32(inner - min(inner, final)),
                dueEnding: Int32(final - min(inner, final) + weights.strayBracket * depth.total)))
        jointRows.append(-1)
        lineThreads.append((Int32(piece), column, depth, thread))
        return thread
    }

    private mutating func keep(_ state: State, reading: Reading, placed: SIMD8<Int32>) {
        if state.cost < bound { bound = state.cost }
        guard state.cost <= bound + slack else { return }
        let place = insert(state, reading: reading, placed: placed)
        guard trellis != nil else { return }
        arcs.append(
            Trellis.Arc(
                source: Int32(source), target: Int32(place), cost: state.cost, label: Self.label(reading, placed)))
    }

    /// What a reading puts where, whether or not paragraphs begin there.
    private static func label(_ reading: Reading, _ placed: SIMD8<Int32>) -> UInt64 {
        var label = UInt64(reading.rawValue)
        for column in 0..<mostColumns { label = label &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(Int64(placed[column] >> 1) + 2) }
        return label
    }

    /// The place of the state in `next`: its own, or that of the state that agrees with it.
    private mutating func insert(_ state: State, reading: Reading, placed: SIMD8<Int32>) -> Int {
        var slot = self.slot(of: state)
        while index[slot] >= 0 {
            let place = Int(index[slot])
            let known = next[place]
            if known.threads == state.threads, known.heading == state.heading, known.hasCompany == state.hasCompany {
                if state.cost < known.cost {
                    next[place] = state
                    nextPlaced[place] = (source, reading, placed)
                }
                return place
            }
            slot = (slot + 1) & (index.count - 1)
        }
        index[slot] = Int32(next.count)
        next.append(state)
        nextPlaced.append((source, reading, placed))
        if next.count * 2 > index.count { rehash() }
        return next.count - 1
    }

    private func slot(of state: State) -> Int {
        var hash = UInt64(bitPattern: Int64(state.heading)) &* 31 &+ (state.hasCompany ? 7 : 3)
        for column in columns.indices {
            hash = (hash ^ UInt64(UInt32(bitPattern: state.threads[column]))) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash) & (index.count - 1)
    }

    private mutating func rehash() {
        index = Array(repeating: -1, count: index.count * 4)
        for (place, state) in next.enumerated() {
            var slot = self.slot(of: state)
            while index[slot] >= 0 { slot = (slot + 1) & (index.count - 1) }
            index[slot] = Int32(place)
        }
    }

    private mutating func keepBest(_ line: Int) {
        var order = next.indices.filter { next[$0].cost <= bound + slack }
        order.sort { (next[$0].cost, $0) < (next[$1].cost, $1) }
        let before = states
        states.removeAll(keepingCapacity: true)
        var kept = Array(repeating: Int32(-1), count: trellis == nil ? 0 : next.count)
        for place in order.prefix(breadth) {
            var state = next[place]
            let origin = nextPlaced[place]
            steps.append(
                Step(
                    previous: before[origin.source].step, line: Int32(line), reading: origin.reading,
                    placed: origin.placed))
            state.step = Int32(steps.count - 1)
            if trellis != nil { kept[place] = Int32(states.count) }
            states.append(state)
        }
        trellis?.append(
            arcs.compactMap { arc in
                guard kept[Int(arc.target)] >= 0 else { return nil }
                var arc = arc
                arc.target = kept[Int(arc.target)]
                return arc
            }, costs: states.map(\.cost))
    }

    private func path(backFrom step: Int32) -> [Step] {
        var path: [Step] = []
        var step = step
        while step >= 0 {
            path.append(steps[Int(step)])
            step = steps[Int(step)].previous
        }
        return path.reversed()
    }
}

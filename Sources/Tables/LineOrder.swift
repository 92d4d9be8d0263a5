/// In which order a text prints the lines of its cells, as costs of what follows what.
///
/// Extractors differ: some print what stands at one height, so that lines of several cells alternate (`interleaved`); some
/// print one cell after the other (`cellwise`: most, of a text's own drawing order), some one column after the other
/// (`columnwise`). The first gives no hint of a line's column; the others say much. The shares are learnt from the page.
struct LineOrder {
    enum Kind: CaseIterable {
        case interleaved, cellwise, columnwise

        /// One piece a line, or nearly: then a cell's lines stand together.
        var isSerial: Bool { self != .interleaved }
    }

    /// How a line begins with regard to the last piece before it.
    enum Move: Int, CaseIterable {
        /// The same column: its paragraph goes on, another begins, another measure begins.
        case goOn, begin, beginMeasure
        /// Another column, where a paragraph begins: the next, one further right, the row's first, another to the left.
        case next, right, head, left
        /// Another column, whose paragraph goes on after an interruption.
        case resume
    }

    let kind: Kind
    private var moves: CostTable
    /// Of a piece that stands on a line after another: that a paragraph begins with it, that one goes on.
    private let joints: CostTable
    /// Beside the moves: which of several columns.
    private let choice: Int
    /// Where columns stand side by side: of a piece that goes on, and that begins, by how far the others have come meanwhile.
    private var idleGoingOn: CostTable
    private var idleBeginning: CostTable

    init(_ kind: Kind, columns: Int) {
        self.kind = kind
        choice = kind.isSerial ? centiLog2(max(1, columns - 2)) : centiLog2(columns)
        moves = Self.shares(kind).costs
        joints = Self.jointShares.costs
        idleGoingOn = Self.idleShares.goingOn.costs
        idleBeginning = Self.idleShares.beginning.costs
    }

    /// What is assumed before a page is known, in thousandths. (In the measure's column measures begin, in the others other
    /// paragraphs: in a text printed by columns both as often.)
    private static func shares(_ kind: Kind) -> [Int] {
        switch kind {
        case .interleaved: [1, 0, 0, 0, 0, 0, 0, 0]
        case .cellwise: [430, 180, 15, 190, 20, 150, 10, 5]
        case .columnwise: [500, 450, 450, 20, 5, 5, 5, 5]
        }
    }

    /// No cell goes on behind another's line; what seems to is a line cut at one of its own blanks.
    private static let jointShares = [990, 10]

    /// Of pieces beside which another column has had at most one line since their own column's last, two, more.
    private static let idleShares = (goingOn: [940, 40, 20], beginning: [800, 80, 120])
    static let mostIdle = 3

    /// What it costs that another column has had so many lines since this one's last: the lines of a cell stand below each
    /// other, and so do its paragraphs, at most by turns with lines of the cells beside it.
    func cost(idle lines: Int, begins: Bool) -> Int {
        guard !kind.isSerial else { return 0 }
        let place = max(0, min(lines, Self.mostIdle) - 1)
        return begins ? idleBeginning[place] : idleGoingOn[place]
    }

    func cost(_ move: Move) -> Int {
        guard kind.isSerial else { return choice }
        switch move {
        case .goOn, .begin, .beginMeasure, .next, .head: return moves[move.rawValue]
        case .right, .left, .resume: return moves[move.rawValue] + choice
        }
    }

    /// Of a piece after another of its line, in the column next to that one's or further right. Where cells are printed one
    /// after the other, lines are joined because a cell of one line stands beside the first line of the next.
    func jointCost(begins: Bool, isNext: Bool = true) -> Int {
        guard kind.isSerial else { return choice }
        return joints[begins ? 0 : 1] + (isNext ? 15 : 330)
    }

    /// How a piece in `column` follows the last piece before it, in `last`; nil where a heading or nothing stands before.
    static func move(to column: Int, after last: Int?, begins: Bool, item: Int) -> Move {
        guard let last else { return column <= item ? .head : .left }
        if column == last { return !begins ? .goOn : column == item ? .beginMeasure : .begin }
        if !begins { return .resume }
        if column > last { return column == last + 1 ? .next : .right }
        return column == 0 || column == item ? .head : .left
    }

    /// How many observations the assumption is worth.
    private static let trust = 8

    /// Takes over what a reading shows. O(pieces log pieces).
    mutating func learn(from reading: ColumnReading) {
        guard kind.isSerial else { return learnIdleness(from: reading) }
        var counts = Self.shares(kind).map { $0 * Self.trust }
        var last: (line: Int, column: Int)?
        for place in reading.places {
            if last?.line != place.line {
                var column = last?.column
                if let line = last?.line, reading.hasHeading(between: line, and: place.line) { column = nil }
                counts[Self.move(to: place.column, after: column, begins: place.begins, item: reading.item).rawValue] +=
                    1000
            }
            last = (place.line, place.column)
        }
        moves = counts.costs
    }

    private mutating func learnIdleness(from reading: ColumnReading) {
        var shares = Self.idleShares
        for place in shares.goingOn.indices {
            shares.goingOn[place] *= Self.trust
            shares.beginning[place] *= Self.trust
        }
        for (idle, begins) in reading.idleness {
            let place = max(0, min(idle, Self.mostIdle) - 1)
            if begins { shares.beginning[place] += 1000 } else { shares.goingOn[place] += 1000 }
        }
        idleGoingOn = shares.goingOn.costs
        idleBeginning = shares.beginning.costs
    }
}

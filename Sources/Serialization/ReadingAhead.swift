import Graph

/// Asks for the objects of the next sixteen statements, whenever a writer comes to the first of them.
struct ReadingAhead {
    private let terms: TermBytes
    private let rows: [GraphIndex.Row]
    private var next = 0
    private var sum = 0

    init(_ terms: TermBytes, _ index: GraphIndex) {
        self.terms = terms
        rows = index.rows
    }

    /// Before the statement at a place of the index is written.
    @inline(__always)
    mutating func reach(_ position: Int) {
        if position >= next { fetch(from: position) }
    }

    @inline(never)
    private mutating func fetch(from position: Int) {
        next = min(position + 16, rows.count)
        sum &+= terms.fetch(objectsOf: rows[position..<next])
    }
}

import CMemory
import Graph

/// Asks for the objects of the statements to come while one is written.
///
/// The objects of an ordered graph stand all over the memory, and a loop would wait for each. First what the table says of
/// an object is asked for, and when that is there, the beginning of its bytes.
struct ReadingAhead {
    private let terms: TermBytes
    private let rows: [GraphIndex.Row]

    private static let near = 12
    private static let far = 24

    init(_ terms: TermBytes, _ index: GraphIndex) {
        self.terms = terms
        rows = index.rows
    }

    /// Before the statement at a place of the index is written.
    @inline(__always)
    func reach(_ position: Int) {
        if position + Self.far >= rows.count { return }
        memory_prefetch(terms.entries.baseAddress! + Int(rows[position + Self.far].object.index))
        let entry = terms.entries[Int(rows[position + Self.near].object.index)]
        let start = terms.bytes.baseAddress! + Int(entry.startAndMarks >> 8)
        memory_prefetch(start)
        memory_prefetch(start + 64)
    }
}

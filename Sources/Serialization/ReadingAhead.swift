import CMachine
import Graph

/// Asks for the terms of the statements to come while one is written.
///
/// The subjects and objects of an ordered graph stand all over the memory, and a loop would wait for each. First what the
/// table says of a term is asked for, and when that is there, the beginning of its bytes.
struct ReadingAhead {
    private let terms: TermBytes
    private let index: GraphIndex

    /// In statements and in subjects.
    private static let near = 24
    private static let far = 48
    private static let nearSubject = 5
    private static let farSubject = 10

    init(_ terms: TermBytes, _ index: GraphIndex) {
        self.terms = terms
        self.index = index
    }

    /// Before the statement at a place of the index is written.
    @inline(__always)
    func reach(_ position: Int) {
        if position + Self.far >= index.rows.count { return }
        askForEntry(of: index.rows[position + Self.far].object)
        askForBytes(of: index.rows[position + Self.near].object)
    }

    /// Before the subject at a place of the index is written.
    @inline(__always)
    func reach(subject place: Int) {
        if place + Self.farSubject >= index.subjects.count { return }
        askForEntry(of: index.subjects[place + Self.farSubject])
        askForBytes(of: index.subjects[place + Self.nearSubject])
    }

    @inline(__always)
    private func askForEntry(of term: Term) { memory_prefetch(terms.entries.baseAddress! + Int(term.index)) }

    @inline(__always)
    private func askForBytes(of term: Term) {
        let start = terms.bytes.baseAddress! + Int(terms.entries[Int(term.index)].startAndMarks >> 8)
        memory_prefetch(start)
        memory_prefetch(start + 64)
    }
}

import Graph

/// Spellings of terms that occur often, each made once: one run of bytes, and by term where its own stands.
struct TermSpellings {
    private(set) var bytes: [UInt8] = []
    /// By spelling: where it ends; it begins where the one before ends.
    private var ends: [Int] = [0]
    /// By term: the number of its spelling, 0 for not made yet.
    private var numbers: [UInt32]

    init(_ graph: KnowledgeGraph) { numbers = Array(repeating: 0, count: graph.terms.count) }

    /// Where the term's spelling stands in `bytes`; nil where it is not made yet.
    func range(of term: Term) -> Range<Int>? {
        let number = Int(numbers[Int(term.index)])
        return number == 0 ? nil : ends[number - 1]..<ends[number]
    }

    /// Keeps a term's spelling.
    mutating func add(_ spelling: [UInt8], of term: Term) -> Range<Int> {
        numbers[Int(term.index)] = UInt32(ends.count)
        bytes += spelling
        ends.append(bytes.count)
        return bytes.count - spelling.count..<bytes.count
    }
}

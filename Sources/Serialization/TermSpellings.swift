import Graph

/// Spellings of terms that occur often, each made once: one run of bytes, and by term where its own stands.
struct TermSpellings {
    private(set) var bytes: [UInt8] = []
    /// By spelling: where it ends; it begins where the one before ends.
    private var ends: [Int] = [0]
    /// By term: the number of its spelling, 0 for not made yet.
    private var numbers: [UInt32]

    init(_ graph: KnowledgeGraph) { numbers = Array(repeating: 0, count: graph.terms.count) }

    /// Where the term's spelling stands in `bytes`, which `spell` makes the first time.
    mutating func range(of term: Term, _ spell: (Term) -> [UInt8]) -> Range<Int> {
        var number = Int(numbers[Int(term.index)])
        if number == 0 {
            number = ends.count
            numbers[Int(term.index)] = UInt32(number)
            bytes += spell(term)
            ends.append(bytes.count)
        }
        return ends[number - 1]..<ends[number]
    }
}

import Graph

/// Spellings of terms that occur often, each made once: by term where its own stands.
struct TermSpellings {
    var pieces = Pieces()
    private var places: [Range<Int>] = []
    /// By term: the number of its spelling plus one, 0 for not made yet.
    private var numbers: [UInt32]

    init(_ graph: KnowledgeGraph) { numbers = Array(repeating: 0, count: graph.terms.count) }

    /// Where the term's spelling stands in `pieces`; nil where it is not made yet.
    @inline(__always)
    func place(of term: Term) -> Range<Int>? {
        let number = Int(numbers[Int(term.index)])
        return number == 0 ? nil : places[number - 1]
    }

    /// Keeps a term's spelling.
    @inline(never)
    mutating func add(_ spelling: [UInt8], of term: Term) -> Range<Int> {
        let place = pieces.add(spelling)
        places.append(place)
        numbers[Int(term.index)] = UInt32(places.count)
        return place
    }
}

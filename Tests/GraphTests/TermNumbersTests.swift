import Graph
import Testing

@Suite("Numbers of terms")
struct TermNumbersTests {
    /// Few are found one by one, more by their hashes: both ways give the same numbers.
    @Test(arguments: [1, 24, 25, 100])
    func countsInTheOrderOfFirstOccurrence(count: Int) {
        let terms = (0..<count).map { VocabularyTerm(.tsu, "property\($0)") }
        var numbers = TermNumbers()
        for term in terms + terms.reversed() { _ = numbers.number(of: term) }
        #expect(numbers.terms == terms)
        #expect(terms.map { numbers.number(of: $0) } == Array(0..<count))
    }
}

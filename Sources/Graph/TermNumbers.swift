/// Numbers for the classes or properties that a long list names again and again, in the order in which they first occur.
package struct TermNumbers {
    package private(set) var terms: [VocabularyTerm] = []
    private var numbers: [VocabularyTerm: Int] = [:]

    /// The last number given: those that are alike often come together.
    private var last = 0

    /// So many are found sooner one by one than by their hashes, and few graphs have more.
    private static let few = 24

    package init() {}

    /// O(1)
    package mutating func number(of term: VocabularyTerm) -> Int {
        if last < terms.count, terms[last] == term { return last }
        last = find(term) ?? terms.count
        if last == terms.count {
            if last >= Self.few { numbers[term] = last }
            terms.append(term)
        }
        return last
    }

    private func find(_ term: VocabularyTerm) -> Int? {
        for number in 0..<min(terms.count, Self.few) where terms[number] == term { return number }
        return terms.count > Self.few ? numbers[term] : nil
    }
}

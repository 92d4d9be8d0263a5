import Graph

extension View {
    /// What the drawing shows, in words, for those who do not see it: how many nodes of each class, what hangs on most, how
    /// many lines of each kind. `施策15件、事業・制度17件、府省庁4件。線: 主担当(◎)19、協力府省9。`
    public var summary: String {
        var sentences = [
            Self.list(
                nodes.indices.lazy.filter { nodes[$0].term != nil }.map { nodes[$0].type },
                ViewWords.name(ofClass:), unit: "件")
        ]
        for node in nodes.indices where nodes[node].term == nil {
            sentences.append(([nodes[node].label] + nodes[node].notes).joined(separator: " "))
        }
        if !groups.isEmpty { sentences.append("枠: " + groups.map(\.label).joined(separator: "、")) }
        let lines = Self.list(edges.indices.lazy.map { edges[$0].property }, ViewWords.name(ofProperty:), unit: "本")
        if !lines.isEmpty { sentences.append("線: " + lines) }
        return sentences.filter { !$0.isEmpty }.map { $0 + "。" }.joined()
    }

    /// The names, each once with its number, in the order of their first occurrence.
    private static func list(
        _ terms: some Sequence<VocabularyTerm>, _ name: (VocabularyTerm) -> String, unit: String
    ) -> String {
        var numbers = TermNumbers()
        var counts: [Int] = []
        for term in terms {
            let number = numbers.number(of: term)
            if number == counts.count { counts.append(0) }
            counts[number] += 1
        }
        // Two terms may have one name.
        var named: [(name: String, count: Int)] = []
        var places: [String: Int] = [:]
        for (term, count) in zip(numbers.terms, counts) {
            let name = name(term)
            if let place = places[name] {
                named[place].count += count
            } else {
                places[name] = named.count
                named.append((name, count))
            }
        }
        return named.map { "\($0.name)\($0.count)\(unit)" }.joined(separator: "、")
    }
}

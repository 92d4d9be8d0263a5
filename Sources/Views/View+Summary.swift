import Graph

extension View {
    /// What the drawing shows, in words, for those who do not see it: how many nodes of each class, what hangs on most, how
    /// many lines of each kind. `施策15件、事業・制度17件、府省庁4件。線: 主担当(◎)19、協力府省9。`
    public var summary: String {
        var sentences = [
            Self.list(nodes.lazy.filter { $0.term != nil }.map(\.type), ViewWords.name(ofClass:), unit: "件")
        ]
        sentences += nodes.filter { $0.term == nil }.map { ([$0.label] + $0.notes).joined(separator: " ") }
        if !groups.isEmpty { sentences.append("枠: " + groups.map(\.label).joined(separator: "、")) }
        let lines = Self.list(edges.lazy.map(\.property), ViewWords.name(ofProperty:), unit: "本")
        if !lines.isEmpty { sentences.append("線: " + lines) }
        return sentences.filter { !$0.isEmpty }.map { $0 + "。" }.joined()
    }

    /// The names, each once with its number, in the order of their first occurrence.
    private static func list(
        _ terms: some Sequence<VocabularyTerm>, _ name: (VocabularyTerm) -> String, unit: String
    ) -> String {
        var counts: [(name: String, count: Int)] = []
        var places: [VocabularyTerm: Int] = [:]
        for term in terms {
            if let place = places[term] {
                counts[place].count += 1
                continue
            }
            // Two terms may have one name.
            let name = name(term)
            let known = counts.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
            places[term] = known ?? counts.count
            if let known { counts[known].count += 1 } else { counts.append((name, 1)) }
        }
        return counts.map { "\($0.name)\($0.count)\(unit)" }.joined(separator: "、")
    }
}

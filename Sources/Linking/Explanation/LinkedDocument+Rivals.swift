internal import JapaneseText

extension LinkedDocument {
    /// Tells the mentions of a reading, which were added last, what was left for them: `left` is by their ranges in it.
    mutating func tellRivals(_ left: [Range<Int>: [Sighting]], in reading: Reading) {
        guard !left.isEmpty else { return }
        let byRange = Dictionary(uniqueKeysWithValues: left.map { (reading.folding.original($0.key), $0.value) })
        for i in mentions.indices.reversed() {
            guard mentions[i].place == reading.place else { break }
            mentions[i].rivals = (byRange[mentions[i].range] ?? []).map { rival in
                Mention.Rival(
                    surface: reading.text[reading.folding.original(rival.range)].string, type: rival.type,
                    path: rival.entity.path, name: rival.entity.name, score: rival.score, reason: rival.reason)
            }
        }
    }
}

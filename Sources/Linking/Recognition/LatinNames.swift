internal import JapaneseText

/// Programs that are called by Latin letters with a word that says what they are: Project SHIOKAZE, the term of a
/// program that is run in terms (KST第2期).
struct LatinNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        readTerms(&reading)
        readProjects(&reading)
        readInternationalProjects(&reading)
    }

    /// ITER計画: capitals with the word for a project of several states.
    private func readInternationalProjects(_ reading: inout Reading) {
        for at in reading.scalars.indices where reading.hasWord(Self.project, at: at) && reading.endsWord(at + 2) {
            var start = at
            while start > 0, ("A"..."Z").contains(reading.scalars[start - 1]) { start -= 1 }
            guard at - start >= 3, reading.startsWord(start), !Self.common.contains(reading.string(start..<at)),
                reading.sightings.ending(at: at + 2).isEmpty
            else { continue }
            _ = add(start..<at + 2, "initials with the word for a project", to: &reading)
        }
    }

    private static let project = Array("計画".unicodeScalars)
    private static let common: Set<String> = ["BCP", "ICT", "SDGS", "PFI", "BIM", "GIS", "FAO", "WHO", "ODA"]

    /// An abbreviation with the number of a term.
    private func readTerms(_ reading: inout Reading) {
        for at in reading.scalars.indices where reading.scalars[at] == "第" && at > 1 {
            var end = at + 1
            while end < reading.scalars.count, Script(reading.scalars[end]) == .digit { end += 1 }
            guard end > at + 1, reading.hasWord(["期"], at: end), reading.endsWord(end + 1) else { continue }
            var start = at
            while start > 0, Script(reading.scalars[start - 1]) == .latin || reading.scalars[start - 1] == "-" {
                start -= 1
            }
            guard at - start >= 2, reading.startsWord(start), ("A"..."Z").contains(reading.scalars[start]) else {
                continue
            }
            _ = add(start..<end + 1, "an abbreviation with the number of a term", to: &reading)
        }
    }

    /// The word Project with a name in Latin letters behind it, and the name without the word where the text goes on
    /// with it: SHIOKAZEの活用.
    private func readProjects(_ reading: inout Reading) {
        let word = Array("Project ".unicodeScalars)
        var projects: [String: Sighting] = [:]
        var words: [Range<Int>] = []
        var i = 0
        while i < reading.scalars.count {
            guard Script(reading.scalars[i]) == .latin, reading.startsWord(i) else {
                i += 1
                continue
            }
            let isProject = reading.hasWord(word, at: i)
            let start = i + (isProject ? word.count : 0)
            var end = start
            while end < reading.scalars.count, Script(reading.scalars[end]) == .latin { end += 1 }
            if isProject, end > start + 1 {
                projects[reading.string(start..<end)] = add(i..<end, "a project by its own word", to: &reading)
            } else {
                words.append(start..<end)
            }
            i = max(end, i + 1)
        }
        for range in words where !projects.isEmpty {
            guard range.allSatisfy({ ("A"..."Z").contains(reading.scalars[$0]) }),
                var sighting = projects[reading.string(range)], reading.isWord(range, .program)
            else { continue }
            sighting.range = range
            sighting.traits = .abbreviation
            reading.sightings.append(sighting)
        }
    }

    private func add(_ range: Range<Int>, _ reason: String, to reading: inout Reading) -> Sighting {
        let canonical = reading.canonical(range)
        let sighting =
            source.known(canonical, as: [.program], range: range, rank: .name, reason: "a name of the authority")
            ?? Sighting(
                range: range, entity: source.minted(canonical, .program), rank: .name, score: 0.7, status: .minted,
                reason: reason)
        reading.sightings.append(sighting)
        return sighting
    }
}

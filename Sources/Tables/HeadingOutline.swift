import JapaneseText

/// The headings between the rows, in levels.
///
/// A heading's level follows from its form (【…】, 1., (1), ■, plain): a form not met yet goes one level down, one met
/// before returns to its level and closes those below. Lines of one heading are joined: after an open bracket, and plain
/// lines that follow each other.
struct HeadingOutline {
    private var entries: [(line: Int, path: [PlacedText])] = []

    init(_ lines: [Int], manuscript: Manuscript, text: (Int, Int, Int) -> PlacedText) {
        var path: [(form: HeadingForm, text: PlacedText)] = []
        var last = -2
        var depth = 0
        for line in lines {
            let whole = manuscript.lines[line]
            let placed = text(line, whole.start, whole.end)
            let form = HeadingForm(manuscript.scalars, manuscript.kinds, from: whole.start, to: whole.end)
            if last == line - 1, let above = path.last, depth > 0 || form == .plain && above.form == .plain {
                // No row stands between the lines of one heading; without the entry the text grows in place.
                entries.removeLast()
                path[path.count - 1].text.append(placed)
            } else {
                if let known = path.firstIndex(where: { $0.form == form }) { path.removeSubrange(known...) }
                path.append((form, placed))
            }
            depth = placed.scalars.reduce(last == line - 1 ? depth : 0) {
                $0 + ($1.value == 0x3010 ? 1 : $1.value == 0x3011 ? -1 : 0)
            }
            last = line
            entries.append((line, path.map(\.text)))
        }
    }

    /// The headings above a line, outermost first. O(log headings).
    func section(at line: Int) -> [PlacedText] {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? entries[low - 1].path : []
    }
}

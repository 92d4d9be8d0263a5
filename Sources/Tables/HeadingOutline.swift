import JapaneseText

/// The headings in force, in levels.
///
/// A heading's level follows from its form (【…】, 1., (1), ■, plain): a form not met yet goes one level down, one met
/// before returns to its level and closes those below.
struct HeadingPath {
    private var levels: [(form: HeadingForm, text: PlacedText)] = []

    /// Outermost first.
    var path: [PlacedText] { levels.map(\.text) }
    var lastForm: HeadingForm? { levels.last?.form }

    mutating func add(_ text: PlacedText, _ form: HeadingForm) {
        if let known = levels.firstIndex(where: { $0.form == form }) { levels.removeSubrange(known...) }
        levels.append((form, text))
    }

    mutating func add(_ text: PlacedText) {
        let scalars = text.scalars.map { ScalarKind.folded($0.value) }
        add(text, HeadingForm(scalars, scalars.map { ScalarKind($0) }, from: 0, to: scalars.count))
    }

    mutating func extendLast(with text: PlacedText) { levels[levels.count - 1].text.append(text) }
}

/// The headings between the rows, in levels (`HeadingPath`).
///
/// Lines of one heading are joined: after an open bracket, and plain lines that follow each other.
struct HeadingOutline {
    private var entries: [(line: Int, path: [PlacedText])] = []

    init(_ lines: [Int], manuscript: Manuscript, text: (Int, Int, Int) -> PlacedText) {
        var path = HeadingPath()
        var last = -2
        var depth = 0
        for line in lines {
            let whole = manuscript.lines[line]
            let placed = text(line, whole.start, whole.end)
            let form = HeadingForm(manuscript.scalars, manuscript.kinds, from: whole.start, to: whole.end)
            if last == line - 1, let above = path.lastForm, depth > 0 || form == .plain && above == .plain {
                // No row stands between the lines of one heading; without the entry the text grows in place.
                entries.removeLast()
                path.extendLast(with: placed)
            } else {
                path.add(placed, form)
            }
            depth = placed.scalars.reduce(last == line - 1 ? depth : 0) {
                $0 + ($1.value == 0x3010 ? 1 : $1.value == 0x3011 ? -1 : 0)
            }
            last = line
            entries.append((line, path.path))
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

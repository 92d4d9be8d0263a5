/// A line of a text whose lines keep their places, as the words on it from the left.
struct SheetLine {
    /// A part of a line between blanks, and the places that it covers.
    struct Word {
        /// Offsets into the manuscript.
        var start: Int
        var end: Int
        var left: Int
        var right: Int
    }

    let words: [Word]

    /// True if a run of two blanks or more parts some of them.
    var hasGap: Bool { zip(words, words.dropFirst()).contains { $1.left - $0.right > 1 } }

    init(_ line: Int, of manuscript: Manuscript) {
        let whole = manuscript.lines[line]
        var words: [Word] = []
        var at = manuscript.place(of: whole.start, on: line) / 50
        var start: (index: Int, at: Int)?
        for index in whole.start..<whole.end {
            let isSpace = manuscript.kinds[index] == .space
            if isSpace, let begun = start {
                words.append(Word(start: begun.index, end: index, left: begun.at, right: at))
                start = nil
            } else if !isSpace, start == nil {
                start = (index, at)
            }
            let advance = TypeMetric.monospaced.advance(manuscript.scalars[index], manuscript.kinds[index])
            at += manuscript.countsWidths ? Int(advance) / 50 : 1
            if index + 1 < whole.end { at += manuscript.spacing(from: index, to: index + 1) }
        }
        if let start { words.append(Word(start: start.index, end: whole.end, left: start.at, right: at)) }
        self.words = words
    }

    /// A mark of an item before a blank is no word of its own.
    private static let longestMark = 4

    /// Whether a word leaves the next no room, so that both may stand elsewhere than their columns do.
    func crowds(_ index: Int) -> Bool {
        index + 1 < words.count && words[index + 1].left == words[index].right + 1
            && words[index].right - words[index].left > Self.longestMark
    }

    /// The words that stand where their columns do.
    var settled: [Word] {
        words.indices.filter { !crowds($0) && !($0 > 0 && crowds($0 - 1)) }.map { words[$0] }
    }
}

import JapaneseText

/// Reads the table's heading lines: the first lines of a page that are made of words of headings.
///
/// A heading may be broken over two lines (「令和5年度の」 above 「実績・状況」) or stand under one that spans several; how
/// many columns there are is therefore left to the search, and the headings are laid over its columns afterwards.
struct HeadingReader {
    /// One heading, or a part of one that its neighbours may complete.
    struct Unit {
        var text: [UInt32]
        var parts: [Part]
        var role: ColumnRole?
        var fiscalYear: Int?
    }

    struct Part {
        var line: Int
        var start: Int
        var end: Int
    }

    /// From left to right.
    private(set) var units: [Unit] = []
    /// The lines of the manuscript that are heading lines, repeated ones on later pages included.
    private(set) var lines: [Int] = []
    private let manuscript: Manuscript

    private static let mostLines = 14
    private static let longestUnit = 22

    init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
        var head: [Int] = []
        for line in manuscript.lines.indices.prefix(Self.mostLines) {
            guard let parts = parts(of: line) else { break }
            head.append(line)
            for part in parts { add(part) }
        }
        lines = head + repeated(head)
        for place in units.indices {
            units[place].role = HeadingWords.role(of: units[place].text[...])
            units[place].fiscalYear = FiscalYearReader.mentions(in: units[place].text).first?.year
        }
    }

    /// The line's parts if every one of them may be of a heading.
    private func parts(of line: Int) -> [Part]? {
        let whole = manuscript.lines[line]
        var parts: [Part] = []
        var start = whole.start
        for index in whole.start...whole.end where index == whole.end || manuscript.kinds[index] == .space {
            if index > start { parts.append(Part(line: line, start: start, end: index)) }
            start = index + 1
        }
        return parts.allSatisfy(mayBeHeading) && !parts.isEmpty ? parts : nil
    }

    private func mayBeHeading(_ part: Part) -> Bool {
        let text = manuscript.scalars[part.start..<part.end]
        guard part.end - part.start <= Self.longestUnit else { return false }
        let kinds = manuscript.kinds[part.start..<part.end]
        guard !kinds.contains(.stop), !kinds.contains(.comma), !text.contains(0x3010),
            BulletMark.length(manuscript.scalars, manuscript.kinds, at: part.start, before: part.end) == 0
        else { return false }
        return HeadingWords.isPlaceholder(text) || HeadingWords.role(of: text) != nil
    }

    /// A new heading, or the rest of one that wants it.
    private mutating func add(_ part: Part) {
        let text = Array(manuscript.scalars[part.start..<part.end])
        guard !HeadingWords.isPlaceholder(text[...]) else { return }
        let begins = manuscript.kinds[part.start]
        let open = units.firstIndex { unit in
            guard let last = unit.parts.last, last.line < part.line else { return false }
            return begins == .hiragana && unit.parts.count == 1 || wantsMore(unit)
        }
        if let open {
            units[open].text += text
            units[open].parts.append(part)
        } else {
            units.append(Unit(text: text, parts: [part]))
        }
    }

    /// 「令和5年度の」, 「取組・」 and an open bracket are not whole.
    private func wantsMore(_ unit: Unit) -> Bool {
        guard let last = unit.text.last else { return true }
        return last == 0x306E || [.middleDot, .opening, .comma].contains(ScalarKind(last))
    }

    /// Lines further down that say the same as a heading line: the headings of the next page.
    private func repeated(_ head: [Int]) -> [Int] {
        guard let last = head.last else { return [] }
        func text(_ line: Int) -> ArraySlice<UInt32> {
            manuscript.scalars[manuscript.lines[line].start..<manuscript.lines[line].end]
        }
        let texts = Set(head.map { Array(text($0)) })
        return manuscript.lines.indices.dropFirst(last + 1).filter { line in
            manuscript.lines[line].page != manuscript.lines[last].page && texts.contains(Array(text(line)))
        }
    }
}

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
    private static let mostParts = 24

    init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
        var head: [Int] = []
        for line in manuscript.lines.indices.prefix(Self.mostLines) {
            guard let parts = parts(of: line) else { break }
            head.append(line)
            add(parts)
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
        return 1...Self.mostParts ~= parts.count && parts.allSatisfy(mayBeHeading) ? parts : nil
    }

    private func mayBeHeading(_ part: Part) -> Bool {
        let text = manuscript.scalars[part.start..<part.end]
        guard part.end - part.start <= Self.longestUnit else { return false }
        let kinds = manuscript.kinds[part.start..<part.end]
        guard !kinds.contains(.stop), !kinds.contains(.comma), !text.contains(0x3010),
            BulletMark.length(manuscript.scalars, manuscript.kinds, at: part.start, before: part.end) == 0
        else { return false }
        let isQualification = text.first == 0x28 && text.last == 0x29
        return HeadingWords.isPlaceholder(text) || HeadingWords.role(of: text) != nil || isQualification
    }

    /// Adds a line's parts: those that complete headings begun above, and between them new ones, so that the order from
    /// left to right stays the line's.
    private mutating func add(_ parts: [Part]) {
        let parts = parts.filter { !HeadingWords.isPlaceholder(manuscript.scalars[$0.start..<$0.end]) }
        var place = units.count
        var completed = completions(parts)
        for (index, part) in parts.enumerated() {
            let text = Array(manuscript.scalars[part.start..<part.end])
            if let unit = completed[index] {
                units[unit].text += text
                units[unit].parts.append(part)
                place = unit + 1
            } else {
                // New headings left of a completed one stand before it.
                if let next = completed[index...].compactMap({ $0 }).first { place = min(place, next) }
                units.insert(Unit(text: text, parts: [part]), at: place)
                completed = completed.map { $0.map { $0 >= place ? $0 + 1 : $0 } }
                place += 1
            }
        }
    }

    /// For each part the unit that it completes: in order, as many as fit. O(parts × units).
    private func completions(_ parts: [Part]) -> [Int?] {
        let fits = parts.map { part in units.map { fit(part, to: $0) } }
        /// The best that the parts from `index` on can do with the units from `unit` on.
        var best = Array(repeating: Array(repeating: 0, count: units.count + 1), count: parts.count + 1)
        for index in parts.indices.reversed() {
            for unit in units.indices.reversed() {
                let fit = fits[index][unit]
                let taken = fit > 0 ? fit + best[index + 1][unit + 1] : 0
                best[index][unit] = max(best[index + 1][unit], best[index][unit + 1], taken)
            }
        }
        var from = 0
        return parts.indices.map { index in
            guard best[index][from] > best[index + 1][from] else { return nil }
            let chosen = (from..<units.count).first { unit in
                let fit = fits[index][unit]
                return fit > 0 && fit + best[index + 1][unit + 1] == best[index][from]
            }
            if let chosen { from = chosen + 1 }
            return chosen
        }
    }

    /// How well a part goes on a heading that stands above it: not at all, or the better the higher.
    private func fit(_ part: Part, to unit: Unit) -> Int {
        guard let last = unit.parts.last, last.line < part.line else { return 0 }
        let text = manuscript.scalars[part.start..<part.end]
        let begins = manuscript.kinds[part.start]
        if begins == .opening || begins == .hiragana { return 2 }
        guard wantsMore(unit) else { return 0 }
        switch HeadingWords.role(of: text) {
        case .result, .plan, .other: return 3
        case .item, .office, .note, nil: return 1
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

import Documents
import JapaneseText

/// Tells running text (a statute, a notice, an article) from the text of a table, and divides it into paragraphs.
///
/// A table's text shows it in one of three ways: a line of column headings, blanks between the pieces of its lines where
/// columns touch, or bullets at the heads of its lines. Running text has none of these and sentences instead; a statute
/// numbers its articles and paragraphs.
struct ProseForm {
    let manuscript: Manuscript
    let pages: [Page]

    /// O(characters).
    func isProse(heading: HeadingReader) -> Bool {
        let lines = manuscript.lines
        guard !lines.isEmpty, !hasColumnHeadings(heading) else { return false }
        var parted = 0
        var bulleted = 0
        var stops = 0
        var numbered = 0
        for line in lines {
            let start = textStart(of: line)
            // 三 指定都市 …をいう: a term and what it means stand apart behind a number.
            if start > line.start {
                numbered += 1
            } else if manuscript.kinds[start..<line.end].contains(.space) {
                parted += 1
            }
            if manuscript.kinds[line.start] == .bullet || manuscript.kinds[line.start] == .middleDot { bulleted += 1 }
            if MarkListForm.beginning(manuscript.scalars, manuscript.kinds, from: line.start, to: line.end) != nil {
                return false
            }
            stops += manuscript.kinds[line.start..<line.end].count { $0 == .stop }
        }
        return parted * 4 <= lines.count && bulleted * 8 <= lines.count
            && (stops * 6 >= lines.count || numbered * 4 >= lines.count)
    }

    /// The paragraphs, each put together of its lines: one ends where a sentence does at the end of a line, at an empty
    /// line, and before a line that begins with the number of an article, a paragraph or an item.
    var paragraphs: [PlacedText] {
        var found: [PlacedText] = []
        var isOpen = false
        for page in pages {
            for span in page.lines {
                let text = page.placedText(span)
                guard text.scalars.contains(where: { ScalarKind($0.value) != .space }) else {
                    isOpen = false
                    continue
                }
                let scalars = text.scalars.map { ScalarKind.folded($0.value) }
                let label = Self.labelLength(scalars[...])
                if isOpen, label == 0, !found.isEmpty {
                    found[found.count - 1].append(text)
                } else {
                    found.append(text)
                }
                let last = scalars.last { ScalarKind($0) != .space } ?? 0
                isOpen = ScalarKind(last) != .stop && label < scalars.count
            }
        }
        return found
    }

    /// Whether one line names two columns or more, or lines of their own name three of different kinds.
    private func hasColumnHeadings(_ heading: HeadingReader) -> Bool {
        if Set(heading.units.compactMap(\.role)).count >= 3 { return true }
        let lines = heading.units.filter { $0.role != nil }.flatMap { $0.parts.map(\.line) }
        return Set(lines).count < lines.count
    }

    /// Where a line's text begins behind its number.
    private func textStart(of line: Manuscript.Line) -> Int {
        line.start + Self.labelLength(manuscript.scalars[line.start..<line.end])
    }

    /// The length of the number that a line begins with, and of the blank behind it: 第二条の三, 附則, 2, 十一, イ, (1); 0
    /// where there is none. A heading in brackets, (目的), counts as a whole.
    private static func labelLength(_ line: ArraySlice<UInt32>) -> Int {
        var i = line.startIndex
        func isSpace(_ index: Int) -> Bool { index < line.endIndex && ScalarKind(line[index]) == .space }
        func skip(_ accept: (UInt32) -> Bool) -> Int {
            let first = i
            while i < line.endIndex, accept(line[i]) { i += 1 }
            return i - first
        }
        func behindBlank() -> Int {
            guard i > line.startIndex, i == line.endIndex || isSpace(i) else { return 0 }
            _ = skip { ScalarKind($0) == .space }
            return i - line.startIndex
        }
        _ = skip { ScalarKind($0) == .space }
        let start = i
        if line[i...].starts(with: [0x7B2C]) {
            i += 1
            guard skip(isNumber) > 0, i < line.endIndex, units.contains(line[i]) else { return 0 }
            i += 1
            // 第二条の三
            while i + 1 < line.endIndex, line[i] == 0x306E, isNumber(line[i + 1]) {
                i += 1
                _ = skip(isNumber)
            }
            // 第三条第二項の規定 goes on with a sentence that was broken there.
            return i < line.endIndex && ScalarKind(line[i]) == .opening ? i - line.startIndex : behindBlank()
        }
        let letters = line[i...].prefix(6).filter { ScalarKind($0) != .space }
        if line.endIndex - i <= 6, Self.supplements.contains(letters) { return line.count }
        if line[i...].first == 0x28, line.last == 0x29, !line[(i + 1)...].dropLast().contains(where: { $0 == 0x29 }) {
            return line.count
        }
        let isBracketed = line[i...].first == 0x28
        if isBracketed { i += 1 }
        if skip(isNumber) == 0 { i += i < line.endIndex && ScalarKind(line[i]) == .katakana ? 1 : 0 }
        if isBracketed {
            guard i > start + 1, i < line.endIndex, line[i] == 0x29 else { return 0 }
            i += 1
            return behindBlank()
        }
        while i + 1 < line.endIndex, line[i] == 0x306E, isNumber(line[i + 1]) {
            i += 1
            _ = skip(isNumber)
        }
        return i > start ? behindBlank() : 0
    }

    /// ASCII digits and the kanji of numbers.
    private static func isNumber(_ scalar: UInt32) -> Bool {
        ScalarKind(scalar) == .digit || kanjiNumbers.contains(scalar)
    }

    private static let supplements = ["附則", "別表"].map { $0.unicodeScalars.map(\.value) }
    private static let kanjiNumbers = Set("〇一二三四五六七八九十百千".unicodeScalars.map(\.value))
    /// 条, 項, 号, 章, 節, 款, 目, 編.
    private static let units = Set("条項号章節款目編".unicodeScalars.map(\.value))
}

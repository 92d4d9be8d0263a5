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
    /// The lines that stand above them.
    private(set) var above: [Int] = []
    let manuscript: Manuscript

    private static let mostLines = 14
    private static let mostAbove = 12
    private static let longestUnit = 22
    static let mostParts = 24

    /// True if the first line read may as well be the table's title, and the last one the first of what follows.
    private(set) var isFirstDoubtful = false
    private(set) var isLastDoubtful = false

    /// The heading lines, or but the last `spared` of them; without the first where that is a title.
    init(_ manuscript: Manuscript, sparing spared: Int = 0, afterTitle: Bool = false) {
        self.manuscript = manuscript
        var head: [[Part]] = []
        // What stands above the headings is no part of the table; it is passed over where enough headings follow.
        for first in manuscript.lines.indices.prefix(Self.mostAbove) {
            let run = headings(from: first)
            let count = run.reduce(0) { $0 + $1.count }
            if count >= (first == 0 ? 1 : 3) {
                head = run
                above = Array(0..<first)
                if first > 0, let upper = upperHalf(first - 1, of: run[0]) {
                    head.insert(upper, at: 0)
                    above.removeLast()
                }
                break
            }
        }
        // Where prose stands above the table, some of its words may be those of headings; a line of several says more.
        if !head.contains(where: { $0.count > 1 }), Set(units(of: head).compactMap(\.role)).count < 3,
            let line = lineOfHeadings, isProse(above: line)
        {
            head = headings(from: line)
            above = Array(0..<line)
        }
        if afterTitle, !head.isEmpty {
            let title = head.removeFirst()
            // Above a line of headings; where each has its own line, a section's heading may stand there as well.
            if head.first.map({ $0.count > 1 }) == true { above += title.map(\.line) }
        }
        for parts in head.dropLast(spared) { add(parts) }
        let lines = head.dropLast(spared).compactMap { $0.first?.line }
        self.lines = lines + repeated(lines)
        for place in units.indices {
            units[place].role = HeadingWords.role(of: units[place].text[...])
            units[place].fiscalYear = FiscalYearReader.mentions(in: units[place].text).first?.year
        }
        isFirstDoubtful = isDoubtful(head.first)
        isLastDoubtful = isDoubtful(head.dropLast(spared).last)
    }

    /// True if one line holds all headings, and there are three or more: then each is one column's.
    var isClear: Bool {
        guard units.count > 2, let line = units[0].parts.first?.line else { return false }
        return units.allSatisfy { $0.parts.count == 1 && $0.parts[0].line == line && $0.role != nil }
    }

    /// A heading alone on its line among others that is no short word, no office and no note. (Of a column's year, the last
    /// line has none.)
    private func isDoubtful(_ parts: [Part]?) -> Bool {
        guard let parts, parts.count == 1, units.count > 2,
            let unit = units.first(where: { $0.parts.count == 1 && $0.parts[0].line == parts[0].line })
        else { return false }
        return unit.text.count > 6 && unit.fiscalYear == nil && unit.role != .office && unit.role != .note
    }

    /// The first line of three headings or more that differ in what they are for.
    private var lineOfHeadings: Int? {
        manuscript.lines.indices.first { line in
            guard let parts = parts(of: line), parts.count > 2 else { return false }
            return Set(units(of: [parts]).compactMap(\.role)).count > 1
        }
    }

    /// Whether the lines above one are running text, a title and the like: no cells side by side, no list.
    private func isProse(above line: Int) -> Bool {
        let above = manuscript.lines[..<line]
        let parted = above.count { line in manuscript.kinds[line.start..<line.end].contains(.space) }
        let bulleted = above.count { line in
            BulletMark.length(manuscript.scalars, manuscript.kinds, at: line.start, before: line.end) > 0
        }
        return parted * 4 <= above.count && bulleted * 8 <= above.count
    }

    private func units(of head: [[Part]]) -> [Unit] {
        head.joined().map { part in
            let text = Array(manuscript.scalars[part.start..<part.end])
            return Unit(text: text, parts: [part], role: HeadingWords.role(of: text[...]))
        }
    }

    /// The parts of the lines from one on that may all be of headings.
    private func headings(from first: Int) -> [[Part]] {
        var run: [[Part]] = []
        for line in manuscript.lines.indices.dropFirst(first).prefix(Self.mostLines) {
            guard let parts = parts(of: line) ?? (run.isEmpty ? nil : rest(line) ?? endings(line, of: run)) else {
                break
            }
            // 取組状況一覧 above headings names the table.
            if run.count == 1, let title = run.last, title.count == 1, isTitle(title[0]) { return [] }
            run.append(parts)
        }
        return run
    }

    /// The line above the first headings where it holds the upper halves of all of them (「重点 令和6年度における 担当」 above
    /// 「施策 実施状況 府省庁」): as many stretches, none a sentence's, and some of headings.
    private func upperHalf(_ line: Int, of lower: [Part]) -> [Part]? {
        let parts = stretches(of: line)
        guard parts.count == lower.count, parts.count > 2, parts.contains(where: mayBeHeading),
            parts.allSatisfy({ part in
                part.end - part.start <= Self.longestUnit
                    && manuscript.kinds[part.start..<part.end].allSatisfy { $0 != .stop && $0 != .comma }
            })
        else { return nil }
        let upper = parts.map { Unit(text: Array(manuscript.scalars[$0.start..<$0.end]), parts: [$0]) }
        return belong(lower, to: upper) ? parts : nil
    }

    /// True if the parts of a line are the lower halves of as many headings above it: most of them go on what stands above.
    private func belong(_ parts: [Part], to units: [Unit]) -> Bool {
        guard parts.count == units.count, parts.count > 2 else { return false }
        let fitting = zip(parts, units).count { part, unit in
            let role = HeadingWords.role(of: manuscript.scalars[part.start..<part.end])
            let upper = HeadingWords.role(of: unit.text[...])
            return fit(part, to: unit) > 0 || upper == nil || upper == .office && role == .office
        }
        return fitting * 2 > parts.count
    }

    /// A line of the ends of headings that were too long for their columns (「額」 below 「令和5年度予算」): a few letters each,
    /// or headings; it goes on only if headings follow, or if it is shorter still.
    private func rest(_ line: Int) -> [Part]? {
        let parts = stretches(of: line)
        let longest = line + 1 < manuscript.lines.count && self.parts(of: line + 1) != nil ? 4 : 2
        let isRest = parts.allSatisfy { part in
            mayBeHeading(part)
                || part.end - part.start <= longest
                    && manuscript.kinds[part.start..<part.end].allSatisfy {
                        [.kanji, .hiragana, .katakana, .closing].contains($0)
                    }
        }
        return isRest && parts.count <= Self.mostParts ? parts : nil
    }

    /// The line's parts if every one of them may be of a heading.
    private func parts(of line: Int) -> [Part]? {
        let parts = stretches(of: line)
        guard 1...Self.mostParts ~= parts.count else { return nil }
        let others = parts.filter { !mayBeHeading($0) }
        return others.isEmpty || areHeadings(others, among: parts) ? parts : nil
    }

    /// Whether words that no heading is known by are headings all the same: beside more than twice as many that are, for two
    /// ends or more, and not first.
    private func areHeadings(_ others: [Part], among parts: [Part]) -> Bool {
        guard (parts.count - others.count) > 2 * others.count, mayBeHeading(parts[0]) else { return false }
        let known = parts.filter(mayBeHeading).compactMap { part in
            HeadingWords.role(of: manuscript.scalars[part.start..<part.end])
        }
        return known.count > 2 * others.count && Set(known).count > 2
            && others.allSatisfy { part in
                part.end - part.start <= Self.longestOther
                    && manuscript.kinds[part.start..<part.end].allSatisfy {
                        [.kanji, .hiragana, .katakana].contains($0)
                    }
            }
    }

    private static let longestOther = 8

    func stretches(of line: Int) -> [Part] {
        let whole = manuscript.lines[line]
        var parts: [Part] = []
        var start = whole.start
        for index in whole.start...whole.end where index == whole.end || manuscript.kinds[index] == .space {
            if index > start { parts.append(Part(line: line, start: start, end: index)) }
            start = index + 1
        }
        return parts
    }

    func mayBeHeading(_ part: Part) -> Bool {
        let text = manuscript.scalars[part.start..<part.end]
        guard part.end - part.start <= Self.longestUnit else { return false }
        let kinds = manuscript.kinds[part.start..<part.end]
        guard !kinds.contains(.stop), !kinds.contains(.comma), !text.contains(0x3010),
            BulletMark.length(manuscript.scalars, manuscript.kinds, at: part.start, before: part.end) == 0
        else { return false }
        let isQualification = text.first == 0x28 && text.last == 0x29
        return HeadingWords.isPlaceholder(text) || HeadingWords.role(of: text) != nil || isQualification
            || HeadingWords.isBrokenNumber(text)
    }

    /// Adds a line's parts: those that complete headings begun above, and between them new ones, so that the order from
    /// left to right stays the line's.
    private mutating func add(_ parts: [Part]) {
        let parts = parts.filter { !HeadingWords.isPlaceholder(manuscript.scalars[$0.start..<$0.end]) }
        var place = units.count
        var completed = belong(parts, to: units) ? Array(units.indices) : completions(parts)
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
            let chosen = (from..<units.count).last { unit in
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
        if HeadingWords.isBrokenNumber(text) || HeadingWords.isBrokenNumber(unit.text[...]) {
            return HeadingWords.isBrokenNumber(unit.text[...] + text) ? 4 : 0
        }
        if closesBracket(part), opensBracket(unit) { return 4 }
        if !mayBeHeading(part), HeadingWords.isBroken(unit.text[...], text) { return 4 }
        let begins = manuscript.kinds[part.start]
        if begins == .opening || begins == .hiragana && Self.isParticle(text) { return 2 }
        if !mayBeHeading(part) { return last.line == part.line - 1 ? 2 : 1 }
        if isYear(unit) { return last.line == part.line - 1 && goesOnYear(text) ? 3 : 0 }
        guard wantsMore(unit) else { return 0 }
        switch HeadingWords.role(of: text) {
        case .result, .plan, .other: return 3
        case .item, .office, .note, nil: return 1
        }
    }

    /// 「令和7年度」 and nothing else.
    private func isYear(_ unit: Unit) -> Bool {
        guard let year = FiscalYearReader.mentions(in: unit.text).first else { return false }
        return year.offset + 2 == unit.text.count && unit.text.count <= Self.longestYear
    }

    /// 予算額(百万円), 実績: what a year alone is a year of, and no heading with a year of its own.
    private func goesOnYear(_ text: ArraySlice<UInt32>) -> Bool {
        guard FiscalYearReader.mentions(in: Array(text)).isEmpty else { return false }
        switch HeadingWords.role(of: text) {
        case .result, .plan: return true
        case .other: return HeadingWords.namesNumbers(text) || text.starts(with: Self.budget)
        case .item, .office, .note, nil: return false
        }
    }

    /// 令和10年度
    private static let longestYear = 6
    /// 予算
    private static let budget: [UInt32] = [0x4E88, 0x7B97]

    private func isTitle(_ part: Part) -> Bool {
        HeadingWords.endsAsTitle(manuscript.scalars[part.start..<part.end])
    }

    func closesBracket(_ part: Part) -> Bool {
        manuscript.kinds[part.end - 1] == .closing && !manuscript.kinds[part.start..<part.end].contains(.opening)
    }

    private func opensBracket(_ unit: Unit) -> Bool {
        let kinds = unit.text.map { ScalarKind($0) }
        return kinds.count { $0 == .opening } > kinds.count { $0 == .closing }
    }

    /// の実績, に関する, における, と今後: words that go on what stands above; not その他.
    private static func isParticle(_ text: ArraySlice<UInt32>) -> Bool {
        guard let first = text.first, particles.contains(first) else { return false }
        guard let second = text.dropFirst().first else { return true }
        return ScalarKind(second) != .hiragana || first == 0x306B
    }

    /// の に と を が は へ や
    private static let particles: [UInt32] = [0x306E, 0x306B, 0x3068, 0x3092, 0x304C, 0x306F, 0x3078, 0x3084]

    /// の る を に と: 「令和5年度の」, 「令和5年度における」.
    private static let openEndings: [UInt32] = [0x306E, 0x308B, 0x3092, 0x306B, 0x3068]

    /// 「令和5年度の」, 「取組・」 and an open bracket are not whole.
    private func wantsMore(_ unit: Unit) -> Bool {
        guard let last = unit.text.last else { return true }
        return Self.openEndings.contains(last) || [.middleDot, .opening, .comma].contains(ScalarKind(last))
    }

    /// Lines further down that say the same as the heading lines: the headings of the next page, in one file or two. On the
    /// same page only lines of several headings, or several lines in the same order, are taken for such.
    private func repeated(_ head: [Int]) -> [Int] {
        guard let last = head.last else { return [] }
        func text(_ line: Int) -> [UInt32] {
            (manuscript.lines[line].start..<manuscript.lines[line].end).filter { manuscript.kinds[$0] != .space }
                .map { manuscript.scalars[$0] }
        }
        func isWide(_ line: Int) -> Bool { (parts(of: line)?.count ?? 0) > 2 }
        let texts = head.map(text)
        var repeated: [Int] = []
        for line in manuscript.lines.indices.dropFirst(last + 1) where texts.contains(text(line)) {
            let isNextPage = manuscript.lines[line].page != manuscript.lines[last].page
            let isRun =
                texts.count > 1
                && [line - 1, line + 1].contains { other in
                    other > last && other < manuscript.lines.count
                        && texts.indices.contains { place in
                            texts[place] == text(line) && place + other - line >= 0
                                && place + other - line < texts.count
                                && texts[place + other - line] == text(other)
                        }
                }
            if isNextPage || isRun || isWide(line) { repeated.append(line) }
        }
        return repeated
    }
}

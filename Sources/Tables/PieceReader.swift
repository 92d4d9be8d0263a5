/// Cuts the lines of a manuscript at their blanks into every piece that a column may hold.
struct PieceReader {
    /// The pieces of one line: `pieces[index(from, to)]` reaches from segment `from` to segment `to`, both included.
    struct LinePieces {
        var first: Int
        var segments: Int

        /// How many pieces there are.
        var count: Int { segments * (segments + 1) / 2 }

        /// The place of the piece of segments `from...to` in `PieceReader.pieces`.
        func piece(from: Int, to: Int) -> Int {
            first + from * segments - from * (from - 1) / 2 + (to - from)
        }
    }

    private(set) var pieces: [LinePiece] = []
    private(set) var lines: [LinePieces] = []
    private let manuscript: Manuscript
    /// Where the columns stand, in a text that keeps places.
    let places: ColumnPlaces?
    /// The years named from this line on, and on this line.
    private var laterYears: ArraySlice<(offset: Int, year: Int)>
    private var lineYears: ArraySlice<(offset: Int, year: Int)> = []

    /// True if a quarter or more of the page's items are numbered, (1) or 1): then such a number begins no heading.
    private(set) var numbersItems = false
    /// The marks that open a quarter or more of the page's items: such a mark begins no heading either.
    private(set) var itemMarks: [UInt32] = []
    /// True if the page's items end in no stop: then their last words alone tell the time of a sentence.
    private(set) var omitsStops = false

    /// A line of Latin prose has many blanks; only so many are tried as breaks.
    private static let mostSegments = 9
    /// Of a text that keeps places every gap is tried, up to so many: twice as many as a table has columns. The ways to
    /// place a line's segments grow with a power of their number.
    private static let mostGaps = 2 * ColumnSearch.mostColumns

    init(_ manuscript: Manuscript, places: ColumnPlaces?, weights: Weights) {
        self.manuscript = manuscript
        self.places = places
        laterYears = FiscalYearReader.mentions(in: manuscript.scalars)[...]
        for line in manuscript.lines.indices { read(line, weights: weights) }
        let stretches = lines.flatMap { line in (0..<line.segments).map { pieces[line.piece(from: $0, to: $0)] } }
        let terms = self.terms(stretches)
        for index in pieces.indices where pieces[index].form == .prose && pieces[index].count <= Self.longestTerm {
            if terms.contains(Array(manuscript.scalars[pieces[index].start..<pieces[index].end])) {
                pieces[index].form = .term
            }
        }
        let items = stretches.filter { $0.begins == .bullet }
        let numbered = items.count { [.digit, .opening].contains(manuscript.kinds[$0.start]) }
        numbersItems = numbered * 4 >= max(items.count, 1)
        for mark in Set(items.map { manuscript.scalars[$0.start] }).sorted()
        where items.count(where: { manuscript.scalars[$0.start] == mark }) * 4 >= items.count { itemMarks.append(mark) }
        omitsStops = stretches.count { $0.finishes == .stop } * 2 < items.count
    }

    private static let longestTerm = 8
    private static let fewestOfTerm = 3

    /// The short texts without a stop or a bullet that stand between blanks or line ends three times or more.
    private func terms(_ stretches: [LinePiece]) -> Set<[UInt32]> {
        var counts: [[UInt32]: Int] = [:]
        for piece in stretches
        where piece.count <= Self.longestTerm && piece.form == .prose && piece.begins == .content
            && piece.finishes != .stop
        {
            counts[Array(manuscript.scalars[piece.start..<piece.end]), default: 0] += 1
        }
        return Set(counts.filter { $0.value >= Self.fewestOfTerm }.keys)
    }

    private mutating func read(_ line: Int, weights: Weights) {
        let kinds = manuscript.kinds
        let whole = manuscript.lines[line]
        while let first = laterYears.first, first.offset < whole.start { laterYears.removeFirst() }
        lineYears = laterYears.prefix { $0.offset < whole.end }
        if let words = places?.columns(of: line, in: manuscript) { return read(line, words, weights: weights) }
        var starts = [whole.start]
        var ends: [Int] = []
        var costs: [Int] = []
        var unbreakable = 0
        var index = whole.start
        while index < whole.end {
            defer { index += 1 }
            guard kinds[index] == .space else { continue }
            let blank = index
            while kinds[index + 1] == .space { index += 1 }
            let isGap = manuscript.keepsPlaces && index > blank
            let cost =
                isGap
                ? weights.gapInText
                : isBesideNumber(blank, index, of: whole)
                    ? weights.blankInText
                    : weights.blank(
                        after: kinds[blank - 1], before: kinds[index + 1],
                        atParagraph: kinds[blank - 1] == .stop
                            || BulletMark.length(manuscript.scalars, kinds, at: index + 1, before: whole.end) > 0,
                        afterMarks: MarkListForm.beginning(
                            manuscript.scalars, kinds, from: starts[starts.count - 1], to: blank) != nil)
            let isAfterBullet =
                BulletMark.length(manuscript.scalars, kinds, at: starts[starts.count - 1], before: index)
                == blank - starts[starts.count - 1]
            let isWideBlank = manuscript.scalars[blank] == 0x3000
            // Ⅱ 河川の安全: a Roman numeral numbers what stands behind it; no column holds it alone.
            let isAfterNumeral =
                starts.count == 1
                && manuscript.scalars[whole.start..<blank].allSatisfy { (0x2160...0x217F).contains($0) }
            // 1. 道路: so does a number with a stop, unless a column holds the numbers.
            let numbersHeading =
                starts.count == 1 && HeadingForm.isOrdinal(manuscript.scalars, kinds, whole.start..<blank)
            let beside = isGap ? nil : BudgetFigureForm.beside(blank, index, manuscript.scalars, kinds, in: whole)
            let isInside = !isGap && (isAfterBullet || isWideBlank || isAfterNumeral || beside == .label)
            if isInside || ends.count + 1 >= (isGap ? Self.mostGaps : Self.mostSegments) {
                unbreakable += isInside ? 0 : cost
                continue
            }
            ends.append(blank)
            costs.append(numbersHeading ? 0 : (beside == .figure ? weights.blankBetweenFigures : cost) + unbreakable)
            starts.append(index + 1)
            unbreakable = 0
        }
        ends.append(whole.end)
        lines.append(LinePieces(first: pieces.count, segments: starts.count))
        for from in starts.indices {
            var cost = 0
            for to in from..<ends.count {
                if to > from { cost += costs[to - 1] }
                pieces.append(piece(line, starts[from], ends[to], blankCost: cost))
            }
        }
    }

    /// Whether one side of a blank is a number by itself, as a cell holds it, and the other ends or begins a word. In a text
    /// that sets its numbers apart (「令和 5 年度」, 「約 300 件」), a unit or the like stands beside them.
    private func isBesideNumber(_ blank: Int, _ last: Int, of line: Manuscript.Line) -> Bool {
        let kinds = manuscript.kinds
        func isNumber(_ range: Range<Int>) -> Bool {
            range.count > 0 && kinds[range.lowerBound] == .digit && kinds[range.upperBound - 1] == .digit
                && range.allSatisfy { kinds[$0] == .digit || [0x2C, 0x2D].contains(manuscript.scalars[$0]) }
        }
        func isWord(_ index: Int) -> Bool {
            [.kanji, .hiragana, .katakana, .closing].contains(kinds[index])
                && !Self.besideNumbers.contains(manuscript.scalars[index])
        }
        var end = last + 1
        while end < line.end, kinds[end] != .space { end += 1 }
        if isNumber(last + 1..<end) {
            return isWord(blank - 1) && (end == line.end || !Self.besideNumbers.contains(manuscript.scalars[end + 1]))
        }
        var start = blank
        while start > line.start, kinds[start - 1] != .space { start -= 1 }
        return isNumber(start..<blank) && isWord(last + 1)
            && (start == line.start || !Self.besideNumbers.contains(manuscript.scalars[start - 2]))
    }

    /// What stands before numbers and behind them in a sentence.
    private static let besideNumbers = Set("第約計令和平成昭年月日億万千百円件人名回か箇者社団体時条項号歳倍割点校台種類つ%".unicodeScalars.map(\.value))

    /// A line whose words' places tell their columns: a piece a column, and the whole line, which no column holds.
    private mutating func read(_ line: Int, _ words: [(word: SheetLine.Word, column: Int)], weights: Weights) {
        var parts: [(start: Int, end: Int, column: Int)] = []
        for (word, column) in words {
            if let last = parts.last, last.column == column {
                parts[parts.count - 1].end = word.end
            } else {
                parts.append((word.start, word.end, column))
            }
        }
        lines.append(LinePieces(first: pieces.count, segments: parts.count))
        for from in parts.indices {
            for to in from..<parts.count {
                let column = to == from ? parts[from].column : ColumnSearch.mostColumns
                pieces.append(
                    piece(
                        line, parts[from].start, parts[to].end, blankCost: (to - from) * weights.gapInText,
                        column: column))
            }
        }
    }

    private func piece(_ line: Int, _ start: Int, _ end: Int, blankCost: Int, column: Int = -1) -> LinePiece {
        let scalars = manuscript.scalars
        let kinds = manuscript.kinds
        var closed = BracketDepth()
        var opened = BracketDepth()
        var hiragana = 0
        var sentences = 0
        var officeSuffixes = 0
        let bullet = BulletMark.length(scalars, kinds, at: start, before: end)
        for index in (start + bullet)..<end {
            switch kinds[index] {
            case .opening: if let shape = BracketDepth.shape(scalars[index]) { opened[shape] += 1 }
            case .closing:
                if let shape = BracketDepth.shape(scalars[index]) {
                    if opened[shape] > 0 { opened[shape] -= 1 } else { closed[shape] += 1 }
                }
            case .hiragana:
                hiragana += 1 - OfficeForm.hiraganaOpening(scalars, kinds, at: index, before: end)
            case .stop: sentences += 1
            default: if OfficeForm.isSuffix(scalars[index]) { officeSuffixes += 1 }
            }
        }
        return LinePiece(
            line: line, start: start, end: end, place: place(line, start), column: column,
            begins: beginning(at: start, isBullet: bullet > 0),
            finishes: ending(from: start, to: end), closed: closed, opened: opened, blankCost: blankCost,
            fiscalYears: years(from: start, to: end),
            tense: SentenceTense(scalars, kinds, from: start, to: end), form: form(from: start, to: end),
            itemNumber: itemNumber(at: start, length: bullet), hasSentence: sentences > 0,
            isNameLike: sentences == 0 && bullet == 0 && hiragana * 5 <= end - start && end - start <= 40
                && !beginsWithFigure(from: start, to: end),
            beginsWithMinistry: OfficeForm.beginsWithMinistry(scalars, kinds, from: start, to: end),
            endsInOffice: endsInOffice(from: start, to: end))
    }

    /// Where a piece stands that has room; one crowded by the text before it stands wherever that ends.
    private func place(_ line: Int, _ start: Int) -> Int {
        let first = manuscript.lines[line].start
        let isCrowded = start > first + 1 && manuscript.kinds[start - 2] != .space
        return manuscript.keepsPlaces && !isCrowded ? manuscript.place(of: start, on: line) : -1
    }

    private func itemNumber(at start: Int, length: Int) -> Int {
        let first = manuscript.scalars[start]
        if (0x2460...0x2473).contains(first) { return Int(first) - 0x245F }
        return (start..<(start + length)).filter { manuscript.kinds[$0] == .digit }
            .reduce(0) { $0 * 10 + Int(manuscript.scalars[$1]) - 0x30 }
    }

    /// A number has more digits, signs and letters than words: at most four kanji or kana, and no more of them than others
    /// half over.
    private func form(from start: Int, to end: Int) -> PieceForm {
        if isBracketedAmount(start..<end)
            || BudgetFigureForm.matches(manuscript.scalars, manuscript.kinds, start..<end)
        {
            return .number
        }
        guard end - start <= 20 else { return .prose }
        var digits = 0
        var words = 0
        var isDate = true
        for index in start..<end {
            switch manuscript.kinds[index] {
            case .digit: digits += 1
            case .hiragana, .katakana, .kanji, .latin:
                words += 1
                isDate = isDate && Self.dateWords.contains(manuscript.scalars[index])
            case .bullet, .stop: return .prose
            default: break
            }
        }
        if digits > 0, digits <= 3, isOrdinal(start..<end) { return .ordinal }
        if digits > 0 { return words <= 4 && words <= 2 * digits || isDate ? .number : .prose }
        return words == 0 || Self.standIns.contains(where: manuscript.scalars[start..<end].elementsEqual)
            ? .blank : .prose
    }

    /// <令和5年度予算額 12億円(内数)>: brackets such as headings have, from end to end around an amount of money.
    private func isBracketedAmount(_ range: Range<Int>) -> Bool {
        let scalars = manuscript.scalars
        guard [0x3C, 0x3010, 0x300A, 0x3008].contains(scalars[range.lowerBound]), range.count <= 40,
            manuscript.kinds[range.upperBound - 1] == .closing || scalars[range.upperBound - 1] == 0x3E
        else { return false }
        return range.dropFirst().contains { at in
            scalars[at] == 0x5186  // 円
                && (manuscript.kinds[at - 1] == .digit || [0x5146, 0x5104, 0x4E07, 0x5343].contains(scalars[at - 1]))
        }
    }

    /// 210 甲省乙課: a figure and a blank before a name.
    private func beginsWithFigure(from start: Int, to end: Int) -> Bool {
        guard manuscript.kinds[start] == .digit else { return false }
        let next = manuscript.kinds[start..<end].firstIndex { $0 != .digit && $0 != .comma && $0 != .other } ?? end
        return next < end && manuscript.kinds[next] == .space
    }

    /// 1, 12, 1-1.
    private func isOrdinal(_ range: Range<Int>) -> Bool {
        manuscript.kinds[range.lowerBound] == .digit && manuscript.kinds[range.upperBound - 1] == .digit
            && range.allSatisfy { manuscript.kinds[$0] == .digit || manuscript.scalars[$0] == 0x2D }
    }

    private static let dateWords = "令和平成年度月日末頃".unicodeScalars.map(\.value)
    /// 同左 同上 なし 該当なし 未定
    private static let standIns: [[UInt32]] = ["同左", "同上", "なし", "該当なし", "未定"].map { $0.unicodeScalars.map(\.value) }

    private func years(from start: Int, to end: Int) -> YearSet {
        var set = YearSet()
        for mention in lineYears where start <= mention.offset && mention.offset < end { set.insert(mention.year) }
        return set
    }

    private func beginning(at start: Int, isBullet: Bool) -> PieceStart {
        if isBullet { return .bullet }
        let kind = manuscript.kinds[start]
        if ScalarKind.isBarredFromLineStart(manuscript.scalars[start], kind) { return .barred }
        if manuscript.scalars[start] == 0x28 { return .parenthesis }
        return kind == .hiragana ? .hiragana : .content
    }

    private func ending(from start: Int, to end: Int) -> PieceEnd {
        let kinds = manuscript.kinds
        if MarkListForm.beginning(manuscript.scalars, kinds, from: start, to: end) != nil { return .marks }
        switch kinds[end - 1] {
        case .stop: return .stop
        case .closing: return end - 1 > start && kinds[end - 2] == .stop ? .stop : .bracket
        case .hiragana: return Self.particles.contains(manuscript.scalars[end - 1]) ? .open : .hiragana
        case .comma, .middleDot, .opening: return .open
        default: return .content
        }
    }

    /// を に が は へ: something follows.
    private static let particles: [UInt32] = [0x3092, 0x306B, 0x304C, 0x306F, 0x3078]

    private func endsInOffice(from start: Int, to end: Int) -> Bool {
        var last = end - 1
        if manuscript.kinds[last] == .closing { last -= 1 }
        return last >= start
            && (OfficeForm.isSuffix(manuscript.scalars[last])
                || OfficeForm.endsInTeam(manuscript.scalars[start...last]))
    }
}

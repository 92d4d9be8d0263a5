internal import JapaneseText

/// The frame that a document site prints above a page's text, and what it tells of the document.
///
/// For pages in which a title line 「… (N ページ)」 is followed by labelled lines (公開元URL | … |, 出典情報 | … |) and,
/// before the text itself, by the label プレーンテキスト with two notes on how the text was made, a sentence a line. A page
/// without these labels has no frame, and all of it is text.
struct SiteFrame {
    /// How many lines belong to the frame.
    var lineCount = 0
    var title: String?
    var pageNumber: Int?
    var source: String?
    var meeting: String?
    var publisher: String?
    var date: String?
    var monthDay: MonthDay?
    var statedAt = SourceDocument.StatedAt()

    /// How far down a frame is looked for.
    private static let reach = 40
    /// How many notes the site prints between the label and the text.
    private static let notes = 2

    init(_ text: [Unicode.Scalar], lines: [SourceSpan]) {
        let top = lines.prefix(Self.reach).map { Folding(Array(text[$0.start..<$0.end])).scalars }
        guard
            let label = top.lastIndex(where: {
                Self.value(of: "公開元URL", in: $0) != nil || Self.value(of: "出典情報", in: $0) != nil
            })
        else { return }
        lineCount = label + 1
        if let start = top.firstIndex(where: { Self.trim($0) == Array("プレーンテキスト".unicodeScalars) }), start > label {
            lineCount = start + 1
            for line in top[lineCount...].prefix(Self.notes) {
                guard Self.trim(line).last == "。" else { break }
                lineCount += 1
            }
        }
        for (line, span) in zip(top[..<lineCount], lines) { read(line, at: span) }
    }

    private mutating func read(_ line: [Unicode.Scalar], at span: SourceSpan) {
        if let url = Self.value(of: "公開元URL", in: line) {
            source = Self.string(url)
            statedAt.source = span
        } else if let origin = Self.value(of: "出典情報", in: line) {
            readOrigin(origin)
            statedAt.origin = span
        } else if title == nil, let (name, number) = Self.titleAndPage(line) {
            title = name
            pageNumber = number
            statedAt.title = span
        }
    }

    /// 「会議名(第2回 7/1)《府省名》」
    private mutating func readOrigin(_ origin: [Unicode.Scalar]) {
        var rest = origin[...]
        if let open = origin.lastIndex(of: "《"), let close = origin.lastIndex(of: "》"), open < close {
            publisher = Self.string(origin[open + 1..<close])
            rest = origin[..<open]
        }
        meeting = Self.string(Self.trim(Array(rest)))
        if let open = rest.lastIndex(of: "("), let close = rest.lastIndex(of: ")"), open < close {
            readDate(Array(rest[open + 1..<close]))
        }
    }

    /// 2025/7/1, 令和7年7月1日, R7.7.1, or 7/1 with the year left open.
    private mutating func readDate(_ text: [Unicode.Scalar]) {
        var numbers: [Int] = []
        var era: Era?
        var i = 0
        while i < text.count {
            // Digit by digit: in R7.7.1 a point parts numbers, and is no decimal point.
            let digits = text[i...].prefix { ("0"..."9").contains($0) }
            if !digits.isEmpty || (text[i] == "元" && era != nil) {
                let end = max(digits.endIndex, i + 1)
                // 第2回: a number of the meeting, no part of its date.
                let counts = end < text.count && text[end] == "回"
                if !counts { numbers.append(digits.isEmpty ? 1 : Numeral(Array(digits), at: 0)?.digits ?? 0) }
                i = end
            } else {
                for candidate in Era.allCases
                where text[i...].starts(with: candidate.rawValue.unicodeScalars)
                    || (text[i] == candidate.letter.unicodeScalars.first && i + 1 < text.count
                        && ("0"..."9").contains(text[i + 1]))
                {
                    era = candidate
                }
                i += 1
            }
        }
        if numbers.count >= 3, let day = MonthDay(month: numbers[numbers.count - 2], day: numbers[numbers.count - 1]) {
            let year = numbers[numbers.count - 3]
            date = day.inYear(year < 100 ? era?.gregorianYear(year) ?? year : year)
        } else if numbers.count == 2 {
            monthDay = MonthDay(month: numbers[0], day: numbers[1])
        }
    }

    /// 「… (3 ページ)」
    private static func titleAndPage(_ line: [Unicode.Scalar]) -> (String, Int)? {
        let line = trim(line)
        guard line.last == ")", let open = line.lastIndex(of: "(") else { return nil }
        let inside = trim(Array(line[(open + 1)..<(line.count - 1)]))
        guard let number = Numeral(inside, at: 0), let value = number.integer,
            trim(Array(inside[number.range.upperBound...])) == Array("ページ".unicodeScalars)
        else { return nil }
        return (string(trim(Array(line[..<open]))), value)
    }

    /// 「label | value |」
    private static func value(of label: String, in line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        let parts = trim(line).split(separator: "|", omittingEmptySubsequences: false).map { trim(Array($0)) }
        guard parts.count >= 2, parts[0] == Array(label.unicodeScalars) else { return nil }
        return parts[1]
    }

    private static func trim(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let start = text.firstIndex { !$0.isWhiteSpace } ?? text.count
        let end = text.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? start
        return Array(text[start..<end])
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

import JapaneseText

/// The text of a page of HTML as a reader sees it, line by line, with the grids of its tables.
///
/// White space is folded as browsers do; a line end in the source beside a Japanese character is nothing at all, much as
/// in CSS Text 3 (segment break transformation). Ruby is left out, scripts and styles too, what is hidden, and characters
/// without width. A table may be one by the roles of its elements (WAI-ARIA 1.2, section 5.3.3) as by their names.
final class HTMLText: HTMLEventHandler {
    private(set) var text: [Unicode.Scalar] = []
    /// Lines without their ends, none empty.
    private(set) var lines: [SourceSpan] = []
    private(set) var grids: [Grid] = []
    private(set) var title: [Unicode.Scalar] = []
    /// The first top heading.
    private(set) var heading: [Unicode.Scalar] = []
    /// Where the page says that it stands: its canonical address, or where it was saved from.
    private(set) var address: String?

    private var lineStart = 0
    /// White space that is due before the next character; whether a line end was in it.
    private var space: (isDue: Bool, hasLineEnd: Bool) = (false, false)
    private var tables: [HTMLTable] = []
    /// The open elements.
    private var open: [Element] = []
    /// Open elements whose text is not the page's.
    private var skipped = 0
    private var preformatted = 0
    private var inTitle = false
    private var inHeading = false
    /// The last h2 to h6, each below one of a lower number.
    private var headings: [(level: Character, span: SourceSpan)] = []
    private var headingStart = 0

    private struct Element {
        let name: String
        /// The element of HTML that its role makes it.
        let meaning: String
        let isUnseen: Bool
    }

    private static let unseen: Set = [
        "script", "style", "noscript", "template", "rt", "rp", "rtc", "svg", "math", "iframe", "object", "select",
        "datalist", "textarea", "button", "head",
    ]
    private static let roles = [
        "table": "table", "grid": "table", "treegrid": "table", "rowgroup": "tbody", "row": "tr", "cell": "td",
        "gridcell": "td", "columnheader": "th", "rowheader": "th",
    ]
    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
        "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    ]

    func startElement(_ name: String, attributes: [String: String]) {
        switch name {
        case "title": inTitle = title.isEmpty
        case "link" where attributes["rel"]?.lowercased() == "canonical": address = attributes["href"] ?? address
        case "meta" where attributes["property"] == "og:url": address = address ?? attributes["content"]
        default: break
        }
        if name == "rb", let last = open.last, ["rt", "rp", "rtc"].contains(last.name) { close(open.count - 1) }
        let meaning = Self.tableParts.contains(name) ? name : attributes["role"].flatMap { Self.roles[$0] } ?? name
        let isUnseen = Self.unseen.contains(name) || Self.isHidden(attributes)
        open.append(Element(name: name, meaning: meaning, isUnseen: isUnseen))
        if isUnseen { skipped += 1 }
        if skipped == 0 { start(meaning, attributes) }
    }

    private func start(_ name: String, _ attributes: [String: String]) {
        if name == "br" { endLine() }
        guard Self.blocks.contains(name) else { return }
        if name == "td", tables.last?.awaitsLabelled == true, lineStart < text.count {
            endCellLine(with: " | ")
        } else {
            endParagraph()
        }
        switch name {
        case "pre": preformatted += 1
        case "h1": inHeading = heading.isEmpty
        case "h2", "h3", "h4", "h5", "h6": headingStart = text.count
        case "table": tables.append(HTMLTable(under: headings.map(\.span)))
        case "tr": tables.last?.startRow()
        case "thead", "tbody", "tfoot": tables.last?.startGroup(isFoot: name == "tfoot")
        case "td", "th":
            func span(_ name: String) -> Int? { (attributes[name] ?? attributes["aria-" + name]).flatMap(Self.number) }
            tables.last?.startCell(isHeading: name == "th", rowSpan: span("rowspan"), columnSpan: span("colspan"))
        default: break
        }
    }

    func endElement(_ name: String) {
        if name == "title" { inTitle = false }
        // What an end closes besides its own element was left open.
        if let last = open.lastIndex(where: { $0.name == name }) { close(last) }
    }

    /// Ends the open elements from `first` on.
    private func close(_ first: Int) {
        while open.count > first {
            let element = open.removeLast()
            if element.isUnseen {
                skipped -= 1
            } else if skipped == 0 {
                end(element.meaning)
            }
        }
    }

    private func end(_ name: String) {
        guard Self.blocks.contains(name) else { return }
        switch name {
        case "th" where tables.last?.isFirstCell == true:
            // A label: what it labels may follow on its line.
            endCellText()
            tables.last?.endCell()
            return
        case "td" where tables.last?.isLabelledCell == true: endParagraph(closing: " |")
        default: endParagraph()
        }
        switch name {
        case "pre": preformatted = max(0, preformatted - 1)
        case "h1": inHeading = false
        case "h2", "h3", "h4", "h5", "h6": endHeading(name.last ?? "2")
        case "td", "th": tables.last?.endCell()
        case "tr": tables.last?.endRow()
        case "tbody", "tfoot": tables.last?.startGroup(isFoot: false)
        case "table": if let grid = tables.popLast()?.grid() { grids.append(grid) }
        default: break
        }
    }

    private func endHeading(_ level: Character) {
        headings.removeAll { $0.level >= level }
        // Its first line; one within a cell is the cell's.
        guard tables.isEmpty, let line = lines.last(where: { $0.start <= headingStart }), line.start == headingStart
        else { return }
        headings.append((level, line))
    }

    private static let tableParts: Set = ["table", "thead", "tbody", "tfoot", "tr", "td", "th"]

    /// `hidden`, or a style that does not show the element.
    private static func isHidden(_ attributes: [String: String]) -> Bool {
        if let hidden = attributes["hidden"], hidden.lowercased() != "until-found" { return true }
        guard let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
        return style.split(separator: ";").contains { declaration in
            hiding.contains { declaration == $0 || declaration == $0 + "!important" }
        }
    }

    private static let hiding = ["display:none", "visibility:hidden", "mso-hide:all"]

    /// A number by the rules of HTML (section 2.3.4.2): blanks before it and whatever comes after it do not count.
    private static func number(_ text: String) -> Int? {
        let text = text.utf8.drop { [0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x2B].contains($0) }
        return Int(String(decoding: text.prefix { (0x30...0x39).contains($0) }.prefix(9), as: UTF8.self))
    }

    func text(_ text: String) {
        if inTitle { title += text.unicodeScalars.filter { !$0.properties.isWhitespace || $0 == " " } }
        guard skipped == 0 else { return }
        for scalar in text.unicodeScalars where !Self.isWithoutWidth(scalar) { append(scalar) }
    }

    /// Browsers note where they saved a page from: `saved from url=(0023)https://…`.
    func comment(_ text: String) {
        guard address == nil, let mark = text.firstRange(of: "saved from url=(") else { return }
        let rest = text[mark.upperBound...].drop { $0 != ")" }.dropFirst()
        address = rest.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }

    private func append(_ scalar: Unicode.Scalar) {
        if preformatted > 0 {
            if scalar == "\n" { endLine() } else if scalar != "\r" { text.append(scalar) }
            return
        }
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{0C}":
            space = (true, space.hasLineEnd || scalar == "\n" || scalar == "\r")
        default:
            if space.isDue, lineStart < text.count {
                let joinsJapanese = space.hasLineEnd && (Self.isWide(text[text.count - 1]) || Self.isWide(scalar))
                if !joinsJapanese { text.append(" ") }
            }
            space = (false, false)
            text.append(scalar)
            if inHeading { heading.append(scalar) }
        }
    }

    /// Where a line may break, a byte order mark, marks of direction: none of them is printed. Joiners and selectors of
    /// variants make characters what they are.
    private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0xFF00...0xFF60).contains(scalar.value) || scalar.value >= 0x20000
    }

    // MARK: Lines

    private func endLine(closing: String = "") {
        endCellText()
        space = (false, false)
        guard lineStart < text.count else { return }
        text += closing.unicodeScalars
        lines.append(SourceSpan(page: 1, start: lineStart, end: text.count))
        text.append("\n")
        lineStart = text.count
    }

    private func endParagraph(closing: String = "") {
        endLine(closing: closing)
        tables.last?.endParagraph()
    }

    /// The line so far belongs to the cells that are open, also to those around a table within a cell.
    private func endCellText() {
        for table in tables { table.add(SourceSpan(page: 1, start: lineStart, end: text.count)) }
    }

    /// Ends what a cell has of the line, which goes on.
    private func endCellLine(with separator: String) {
        endCellText()
        tables.last?.endParagraph()
        space = (false, false)
        text += separator.unicodeScalars
        for table in tables { table.skip(to: text.count) }
    }

    /// Whatever the page left open.
    func finish() {
        endParagraph()
        while let grid = tables.popLast()?.grid() { grids.append(grid) }
        // In the order of their beginnings: a table within another ends first.
        grids.sort { Self.start($0) < Self.start($1) }
    }

    private static func start(_ grid: Grid) -> (Int, Int) {
        let spans = grid.cells.lazy.flatMap(\.paragraphs).joined()
        return (spans.first?.start ?? .max, -(spans.map(\.end).max() ?? 0))
    }
}

import JapaneseText

/// The text of a page of HTML as a reader sees it, line by line, with the grids of its tables.
///
/// White space is folded as browsers do; a line end in the source beside a Japanese character is nothing at all, much as
/// in CSS Text 3 (segment break transformation). Ruby is left out, scripts and styles too.
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
    /// Elements whose text is not the page's.
    private var skipped = 0
    private var preformatted = 0
    private var inTitle = false
    private var inHeading = false

    private static let unseen: Set = [
        "script", "style", "noscript", "template", "rt", "rp", "svg", "math", "iframe", "object", "select", "textarea",
        "button", "head",
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
        if Self.unseen.contains(name) { skipped += 1 }
        guard skipped == 0 else { return }
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
        case "table": tables.append(HTMLTable())
        case "tr": tables.last?.startRow()
        case "thead", "tbody", "tfoot": tables.last?.startGroup()
        case "td", "th":
            tables.last?.startCell(
                isHeading: name == "th", rowSpan: attributes["rowspan"].flatMap { Int($0) },
                columnSpan: attributes["colspan"].flatMap { Int($0) })
        default: break
        }
    }

    func endElement(_ name: String) {
        if name == "title" { inTitle = false }
        if Self.unseen.contains(name) {
            skipped = max(0, skipped - 1)
            return
        }
        guard skipped == 0, Self.blocks.contains(name) else { return }
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
        case "td", "th": tables.last?.endCell()
        case "tr": tables.last?.endRow()
        case "table": if let grid = tables.popLast()?.grid() { grids.append(grid) }
        default: break
        }
    }

    func text(_ text: String) {
        if inTitle { title += text.unicodeScalars.filter { !$0.properties.isWhitespace || $0 == " " } }
        guard skipped == 0 else { return }
        for scalar in text.unicodeScalars { append(scalar) }
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

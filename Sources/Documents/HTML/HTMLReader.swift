internal import JapaneseText

/// Reads a page of HTML: its text as a reader sees it, and its tables with their cells.
public enum HTMLReader {
    /// O(bytes).
    public static func read(_ bytes: [UInt8], name: String) throws(InputError) -> ReadDocument {
        let decoded = try DecodedText(bytes, name: name, declared: declaredEncoding(bytes))
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count)
        for scalar in decoded.scalars { utf8.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? []) }
        let page = HTMLText()
        let parser = HTMLEventParser(page)
        parser.parse(withoutConditions(utf8))
        page.finish()
        if page.lines.isEmpty { throw InputError(input: name, code: "no-text", message: "is HTML without any text") }
        var content = PageContent(text: page.text, lines: page.lines, grids: page.grids)
        if let finding = decoded.finding { content.findings.append(finding) }
        if parser.isTooDeep {
            content.findings.append(
                Finding(
                    "too-deep",
                    "elements are nested more than \(HTMLEventParser.deepest) deep; what comes after was not read",
                    severity: .error))
        }
        let title = [page.heading, page.title].map(string).first { !$0.isEmpty }
        return try content.document(name: name, bytes: bytes, title: title, source: page.address)
    }

    /// `<meta charset="…">` or `charset=…` in the first 1,024 bytes, where HTML wants it.
    private static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
        let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        guard let mark = head.firstRange(of: "charset=") else { return nil }
        let label = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        return TextEncoding(label: label.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }

    /// Without `<![if …]>` and `<![endif]>`, by which Word and Excel mark parts of a page for some readers: comments by
    /// the rules of HTML (section 13.2.5.42), which the parser takes for text. Within a comment they are part of it.
    private static func withoutConditions(_ page: [UInt8]) -> [UInt8] {
        let marks = ["<![if", "<![endif"].map { Array($0.utf8) }
        var kept: [UInt8] = []
        var start = 0
        var position = 0
        func stands(_ mark: [UInt8]) -> Bool {
            page[position...].prefix(mark.count).elementsEqual(mark) { ($0 | 0x20) == ($1 | 0x20) }
        }
        while let next = page[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = next
            if page[next...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
                position = page[(next + 2)...].firstRange(of: [0x2D, 0x2D, 0x3E])?.upperBound ?? page.count
            } else if marks.contains(where: stands), let end = page[next...].firstIndex(of: UInt8(ascii: ">")) {
                kept += page[start..<next]
                position = end + 1
                start = position
            } else {
                position = next + 1
            }
        }
        return start == 0 ? page : kept + page[start...]
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

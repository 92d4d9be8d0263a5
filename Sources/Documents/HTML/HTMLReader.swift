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
        parser.parse(utf8)
        page.finish()
        if page.lines.isEmpty { throw InputError(input: name, code: "no-text", message: "is HTML without any text") }
        var content = PageContent(text: page.text, lines: page.lines, grids: page.grids)
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

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

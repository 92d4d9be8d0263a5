internal import JapaneseText

/// A document and what was noticed while reading it.
public struct ReadDocument: Sendable {
    public var document: SourceDocument
    public var findings: [Finding]
}

/// Reads plain text: a page as a document site prints it (its frame first, then the text), or bare text, also with the
/// tables of Markdown.
///
/// The whole text is kept, so that positions count as in the file; the frame and a repeated copy of the text are
/// left out of `Page.lines` only. A byte order mark is not part of the text. Text in Shift_JIS, EUC-JP or ISO-2022-JP is
/// read as such where it is no UTF-8.
public enum PlainTextReader {
    /// O(bytes).
    public static func read(_ bytes: [UInt8], name: String) throws(InputError) -> ReadDocument {
        let decoded = try DecodedText(bytes, name: name)
        let lines = lines(of: decoded.scalars)
        let markdown = MarkdownTables(decoded.scalars, lines: lines)
        var content = PageContent(text: decoded.scalars, lines: lines, grids: markdown.grids)
        if let finding = decoded.finding { content.findings.append(finding) }
        if decoded.encoding != .utf8 {
            content.findings.append(
                Finding(
                    "decoded", "was read as \(decoded.encoding.rawValue), by the look of its bytes", severity: .note))
        }
        // A line that begins with # is a heading only where the text is Markdown, as its tables show.
        let title = markdown.grids.isEmpty ? nil : markdown.title.map { PlacedText(decoded.scalars, $0).string }
        return try content.document(name: name, bytes: bytes, title: title)
    }

    /// Lines without their ends (LF, CR LF, CR, form feed). The page of the spans is 1.
    static func lines(of text: [Unicode.Scalar]) -> [SourceSpan] {
        var lines: [SourceSpan] = []
        var start = 0
        var i = 0
        while i < text.count {
            if text[i] == "\n" || text[i] == "\r" || text[i] == "\u{0C}" {
                lines.append(SourceSpan(page: 1, start: start, end: i))
                if text[i] == "\r", i + 1 < text.count, text[i + 1] == "\n" { i += 1 }
                start = i + 1
            }
            i += 1
        }
        lines.append(SourceSpan(page: 1, start: start, end: text.count))
        return lines
    }
}

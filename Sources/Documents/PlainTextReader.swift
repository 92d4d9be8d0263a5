internal import JapaneseText

/// A document and what was noticed while reading it.
public struct ReadDocument: Sendable {
    public var document: SourceDocument
    public var findings: [Finding]
}

/// Reads plain text: a page as a document site prints it (its frame first, then the text), or bare text.
///
/// The whole text is kept, so that positions count as in the file; the frame and a repeated copy of the text are
/// left out of `Page.lines` only. A byte order mark is not part of the text.
public enum PlainTextReader {
    /// O(bytes).
    public static func read(_ bytes: [UInt8], name: String) throws(InputError) -> ReadDocument {
        let text = try decode(bytes, name: name)
        let lines = lines(of: text)
        let frame = SiteFrame(text, lines: lines)
        var findings: [Finding] = []
        var content = Array(lines[frame.lineCount...].drop(while: \.isEmpty))
        while let last = content.last, last.isEmpty { content.removeLast() }
        while let copy = RepeatedCopy.find(in: content, of: text) {
            let span = SourceSpan(page: 1, start: content[copy.lowerBound].start, end: content[copy.upperBound - 1].end)
            findings.append(
                Finding(
                    "repeated-copy", "the text stands twice; the second copy of \(copy.count) lines was not read again",
                    severity: .note, spans: [span]))
            content.removeSubrange(copy)
        }
        if let finding = controlCharacters(in: text) { findings.append(finding) }
        if content.isEmpty {
            throw InputError(input: name, code: "no-text", message: "has no text besides the frame of its site")
        }
        let number = frame.pageNumber ?? 1
        let onPage = { (span: SourceSpan) in SourceSpan(page: number, start: span.start, end: span.end) }
        for i in findings.indices { findings[i].spans = findings[i].spans.map(onPage) }
        let document = SourceDocument(
            name: name, title: frame.title ?? stem(name), source: frame.source, publisher: frame.publisher,
            meeting: frame.meeting, date: frame.date, monthDay: frame.monthDay,
            statedAt: SourceDocument.StatedAt(
                title: frame.statedAt.title.map(onPage), source: frame.statedAt.source.map(onPage),
                origin: frame.statedAt.origin.map(onPage)),
            digest: SHA256.hex(bytes), pages: [Page(number: number, text: text, lines: content.map(onPage))])
        return ReadDocument(document: document, findings: findings)
    }

    /// Characters that no XML can hold; the graph has U+FFFD for them, the positions stay.
    private static func controlCharacters(in text: [Unicode.Scalar]) -> Finding? {
        let places = text.indices.filter { index in
            switch text[index].value {
            case 0x9, 0xA, 0xC, 0xD: false
            case 0..<0x20, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
        guard !places.isEmpty else { return nil }
        return Finding(
            "control-character", "\(places.count) characters that no XML can hold are written as U+FFFD",
            spans: places.prefix(10).map { SourceSpan(page: 1, start: $0, end: $0 + 1) })
    }

    private static func decode(_ bytes: [UInt8], name: String) throws(InputError) -> [Unicode.Scalar] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        guard let valid = String(validating: body, as: UTF8.self) else {
            throw InputError(
                input: name, code: "not-utf8",
                message:
                    "is not UTF-8 text (line \(firstInvalidLine(body))); convert it, for instance with iconv -f CP932 -t UTF-8"
            )
        }
        if valid.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
            throw InputError(input: name, code: "empty", message: "is empty")
        }
        return Array(valid.unicodeScalars)
    }

    /// The line, counted from 1, of the first byte that is no UTF-8.
    private static func firstInvalidLine(_ bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var line = 1
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { line += 1 }
        }
        return line
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

    private static func stem(_ name: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
        return String(file[..<dot])
    }
}

internal import JapaneseText

/// The text of one page on its way to a document: what is a site's frame, and what stands twice, is set aside.
struct PageContent {
    var text: [Unicode.Scalar]
    /// All lines; the page of the spans is 1.
    var lines: [SourceSpan]
    var grids: [Grid] = []
    var findings: [Finding] = []

    /// - Parameters:
    ///   - title: what the input calls itself where no frame tells.
    ///   - source: likewise, where it says that it stands.
    /// - Throws: where there is nothing besides the frame.
    func document(
        name: String, bytes: [UInt8], title: String? = nil, source: String? = nil
    ) throws(InputError) -> ReadDocument {
        let frame = SiteFrame(text, lines: lines)
        var findings = findings
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
        if let finding = controlCharacters { findings.append(finding) }
        if content.isEmpty {
            throw InputError(input: name, code: "no-text", message: "has no text besides the frame of its site")
        }
        let number = frame.pageNumber ?? 1
        let onPage = { (span: SourceSpan) in SourceSpan(page: number, start: span.start, end: span.end) }
        for i in findings.indices { findings[i].spans = findings[i].spans.map(onPage) }
        var grids = grids
        for grid in grids.indices {
            grids[grid].headings = grids[grid].headings.map(onPage)
            for cell in grids[grid].cells.indices {
                grids[grid].cells[cell].paragraphs = grids[grid].cells[cell].paragraphs.map { $0.map(onPage) }
            }
        }
        let document = SourceDocument(
            name: name, title: frame.title ?? title ?? Self.stem(name), source: frame.source ?? source,
            publisher: frame.publisher, meeting: frame.meeting, date: frame.date, monthDay: frame.monthDay,
            statedAt: SourceDocument.StatedAt(
                title: frame.statedAt.title.map(onPage), source: frame.statedAt.source.map(onPage),
                origin: frame.statedAt.origin.map(onPage)),
            digest: SHA256.hex(bytes),
            pages: [Page(number: number, text: text, lines: content.map(onPage), grids: grids)])
        return ReadDocument(document: document, findings: findings)
    }

    /// Characters that no XML can hold; the graph has U+FFFD for them, the positions stay.
    private var controlCharacters: Finding? {
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

    /// The file's name without its directory and its extension, and without the extension of its packing.
    static func stem(_ name: String) -> String {
        var file = name.split(separator: "/").last.map(String.init) ?? name
        if file.hasSuffix(".gz") { file.removeLast(3) }
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
        return String(file[..<dot])
    }
}

import Documents
import JapaneseText

extension FuzzTarget {
    /// Plain text in any encoding.
    static let text = FuzzTarget(name: "text", words: Mutation.reportWords) { bytes in
        if let read = try? PlainTextReader.read(bytes, name: "input.txt") { expectSound(read) }
        for encoding in TextEncoding.allCases {
            guard let text = encoding.decode(bytes) else { continue }
            expect(text.count <= bytes.count, "more characters than bytes in \(encoding)")
        }
    }

    /// gzip, and lines of what it packs.
    static let packed = FuzzTarget(name: "gzip") { bytes in
        scratch.hold(bytes)
        if let stream = try? ByteStream(scratch.path) { _ = try? InputBytes.read(stream, most: 1 << 20) }
        guard let stream = try? ByteStream(scratch.path) else { return }
        var lines = LineStream(stream, most: 1 << 10)
        var last = 0
        while let line = try? lines.next() {
            expect(line.bytes.count <= 1 << 10, "a line is longer than its bound")
            expect(line.number == last + 1, "a line is not counted")
            last = line.number
            // A bomb is cut elsewhere; here it would only take time.
            if line.offset > 1 << 22 { break }
        }
    }

    private static let scratch = Scratch()

    static let html = FuzzTarget(
        name: "html",
        words: Mutation.reportWords + [
            "<table>", "</table>", "<tr>", "<td>", "<th>", "<td rowspan=\"3\">", "<td colspan=\"2\">", "</td>",
            "<td rowspan=\"0\" colspan=\"99999999999\">", "<table><tr><td><table><tr><td>", "<ruby>", "<rt>", "<rp>",
            "<br>", "<p>", "<div>", "<pre>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "<title>",
            "<h1>", "<caption>", "<ul><li>", "<meta charset=\"euc-jp\">", "<link rel=\"canonical\" href=\"http://x/\">",
            "&nbsp;", "&#0;", "&#xD800;", "&#99999999999;", "&#x1F9EA;", "&amp;lt;", "<svg>", "<math>", "<a href='",
            "<tr><td><td><td>", "<template>", "<select><option>", "<col span=1000>", "<colgroup>",
        ]
    ) { bytes in
        guard let read = try? HTMLReader.read(bytes, name: "input.html") else { return }
        expectSound(read)
        for page in read.document.pages {
            for grid in page.grids {
                for cell in grid.cells {
                    expect(
                        cell.row >= 0 && cell.column >= 0 && cell.rowSpan > 0 && cell.columnSpan > 0
                            && cell.row + cell.rowSpan <= grid.rowCount
                            && cell.column + cell.columnSpan <= grid.columnCount, "a cell stands outside its table")
                    expectInside(cell.paragraphs.joined(), page)
                }
            }
        }
        MadeUpPage.table(of: read.document.pages)
    }

    /// What poppler prints: the words, U+001E, and the drawing.
    static let poppler = FuzzTarget(
        name: "poppler",
        words: Mutation.reportWords + [
            "<page width=\"595\" height=\"842\">", "</page>", "<flow>", "<block xMin=\"0\">", "</block>", "<line>",
            "</line>", "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">", "</word>", "<title>", "nan", "inf", "-inf",
            "1e308", "-1e308", "-0", "xMin=\"1e300\"", "<g transform=\"matrix(0,1,-1,0,0,0)\">", "</g>",
            "<path d=\"M 0 0 L 100 0 L 100 0.5 L 0 0.5 Z\" fill=\"black\"/>", "<clipPath id=\"c\">", "</clipPath>",
            "<symbol>", "</symbol>", "stroke=\"black\"", "stroke-width=\"0.5\"", "fill=\"rgb(80%,80%,80%)\"",
            "clip-path=\"url(#c)\"", "M 0 0 H 100", "V 500", "C 1 2 3 4 5 6", "Z", "\u{1E}", "<svg>", "</svg>",
        ]
    ) { bytes in
        let parts = bytes.split(separator: 0x1E, maxSplits: 1, omittingEmptySubsequences: false)
        let drawing = parts.count > 1 ? Array(parts[1]) : []
        guard let pages = try? PopplerOutput.pages(words: Array(parts[0]), drawing: drawing) else { return }
        expectSound(pages)
        for page in pages { expectInside((page.print?.words ?? []).map(\.span), page) }
        MadeUpPage.table(of: pages)
    }

    /// A PDF's own bytes, as far as they are looked at here.
    static let pdf = FuzzTarget(
        name: "pdf",
        words: [
            "%PDF-1.5\n", "1 0 obj\n", "endobj\n", "<<", ">>", "/Type /Font", "/Type/Font", "/Type /ObjStm", "/ObjStm",
            "/FlateDecode", "/DecodeParms", "/N 2", "/First 9", "stream\n", "endstream", "xref\n0 1\n", "trailer",
            "/Size 3",
            "/Root 1 0 R", "/Encrypt 2 0 R", "/ID [<00><00>]", "/Prev 9", "startxref\n9\n", "%%EOF",
            "9223372036854775807",
        ]
    ) { bytes in
        if let drawn = PopplerOutput.withoutLetters(bytes) {
            expect(drawn.starts(with: bytes), "a PDF without its letters is another")
        }
        _ = PDFFonts.listed(String(decoding: bytes, as: UTF8.self))
    }

    /// A line of JSON Lines.
    static let records = FuzzTarget(
        name: "json-lines",
        words: [
            "{", "}", "[", "]", ":", ",", "\"", "\"text\":", "\"path\":", "\"url\":", "\"title\":", "\\u0000",
            "\\ud83e",
            "\\uddea", "\\uD800\\u0041", "\\n", "\\", "\\x", "null", "true", "-0.5e+9", "{\"text\":\"\"}",
            "[[[[[[[[[[[[",
        ]
    ) { bytes in
        scratch.hold(bytes)
        guard let stream = try? ByteStream(scratch.path) else { return }
        var lines = LineStream(stream)
        while let line = try? lines.next() {
            guard let record = try? DocumentRecord(line, name: "input.jsonl"), case .text(let text) = record.content
            else { continue }
            if let read = try? record.read(Array(text.utf8), name: "input.jsonl") { expectSound(read) }
        }
    }

    /// Lines and findings point to where there is something.
    static func expectSound(_ read: ReadDocument) {
        expectSound(read.document.pages)
        guard let page = read.document.pages.first, read.document.pages.count == 1 else { return }
        for finding in read.findings { expectInside(finding.spans, page) }
    }

    private static func expectSound(_ pages: [Page]) {
        for page in pages {
            expectInside(page.lines, page)
            for (line, next) in zip(page.lines, page.lines.dropFirst()) {
                expect(line.end <= next.start, "lines run into one another")
            }
        }
    }

    static func expectInside(_ spans: some Sequence<SourceSpan>, _ page: Page) {
        for span in spans {
            expect(
                span.page == page.number && span.start >= 0 && span.start <= span.end && span.end <= page.text.count,
                "a span stands outside its page")
        }
    }
}

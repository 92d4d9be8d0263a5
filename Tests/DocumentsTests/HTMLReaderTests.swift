import Documents
import JapaneseText
import Testing

@Suite("HTML")
struct HTMLReaderTests {
    private func read(_ html: String) throws -> ReadDocument {
        try InputFormat.read(Array(html.utf8), name: "page.html")
    }

    private func lines(_ html: String) throws -> [String] {
        let page = try read("<!DOCTYPE html><html><body>\(html)</body></html>").document.pages[0]
        return page.lines.map { page.placedText($0).string }
    }

    /// Row by row, each cell's text at the place where it begins, `→` or `↓` where it reaches on.
    private func table(_ html: String) throws -> [[String]] {
        let page = try read("<!DOCTYPE html><html><body>\(html)</body></html>").document.pages[0]
        let grid = try #require(page.grids.first)
        var places = Array(repeating: Array(repeating: "", count: grid.columnCount), count: grid.rowCount)
        for cell in grid.cells {
            for row in cell.row..<(cell.row + cell.rowSpan) {
                for column in cell.column..<(cell.column + cell.columnSpan) {
                    #expect(places[row][column] == "", "two cells on one place")
                    places[row][column] = row > cell.row ? "↓" : column > cell.column ? "→" : ""
                }
            }
            places[cell.row][cell.column] = cell.paragraphs.map { paragraph in
                paragraph.map { page.placedText($0).string }.joined(separator: "/")
            }.joined(separator: "//")
        }
        return places
    }

    @Test func whiteSpaceIsFoldedAsBrowsersDo() throws {
        #expect(try lines("<p>  川の \n\t 水を\n測る </p><p>a\n b</p>") == ["川の水を測る", "a b"])
        #expect(try lines("一行目<br>二行目<div>三行目</div>四行目") == ["一行目", "二行目", "三行目", "四行目"])
        #expect(try lines("<pre>施策  実績\n橋  直した</pre>") == ["施策  実績", "橋  直した"])
    }

    @Test func rubyScriptsAndStylesAreLeftOut() throws {
        let html =
            "<p><ruby>嵐<rp>(</rp><rt>あらし</rt><rp>)</rp></ruby>への備え</p><script>var a='<p>x';</script><style>p{}</style>"
        #expect(try lines(html) == ["嵐への備え"])
    }

    @Test func whatIsHiddenIsLeftOut() throws {
        let html = """
            <p>橋<span style="color:red; DISPLAY : none">の<b>控え</b></span>を<span hidden>旧</span>直す<template>型</template></p>
            <p hidden><ul><li>見える</ul>
            """
        #expect(try lines(html) == ["橋を直す", "見える"])
        #expect(try lines("<p><ruby>堤<rt>てい<rb>防<rt>ぼう</ruby>を見る</p>") == ["堤防を見る"])
    }

    @Test func charactersWithoutWidthAreLeftOut() throws {
        #expect(try lines("<p>国&#8203;土<wbr>交&shy;通\u{2060}省</p>") == ["国土交通省"])
    }

    /// Word and Excel mark parts of a page for some readers only.
    @Test func conditionsAreNoText() throws {
        let html = """
            <p><![if !supportLists]><span>・</span><![endif]>橋</p><!--[if gte mso 9]><p>古い</p><![endif]--><p>川と水</p>
            """
        #expect(try lines(html) == ["・橋", "川と水"])
    }

    @Test func entitiesAreCharacters() throws {
        #expect(try lines("<p>A&amp;B&nbsp;&#x6A4B;&hellip;</p>") == ["A&B\u{A0}橋…"])
    }

    @Test func cellsThatSpanCoverTheirPlaces() throws {
        let html = """
            <table><tr><th rowspan=2>施策<th colspan=2>状況<tr><th>5年度<th>6年度
            <tr><td rowspan="0">橋<td>直した<td>塗る<tr><td colspan=2>検査する</table>
            """
        #expect(
            try table(html) == [
                ["施策", "状況", "→"], ["↓", "5年度", "6年度"], ["橋", "直した", "塗る"], ["↓", "検査する", "→"],
            ])
    }

    @Test func spansReachNoFurtherThanTheTable() throws {
        #expect(try table("<table><tr><td rowspan=99999 colspan=3>甲<td>乙</table>") == [["甲", "→", "→", "乙"]])
        #expect(try table("<table><tr><td rowspan=-2 colspan=x>甲</table>") == [["甲"]])
    }

    @Test func spansAreNumbersAsBrowsersReadThem() throws {
        #expect(try table("<table><tr><td rowspan=' 2px'>甲<td>乙<tr><td>丙</table>") == [["甲", "乙"], ["↓", "丙"]])
    }

    @Test func aFootIsNoRow() throws {
        let html = "<table><tfoot><tr><td>(注)<tbody><tr><td>甲<td>乙</table>"
        #expect(try table(html) == [["甲", "乙"]])
    }

    @Test func rolesMakeATable() throws {
        let html = """
            <div role=table><div role=row><span role=columnheader>施策</span><span role=columnheader>実績</span></div>
            <div role=row><span role=cell>橋</span><div role=cell><p>直した<p>塗った</div></div></div>
            """
        #expect(try table(html) == [["施策", "実績"], ["橋", "直した//塗った"]])
    }

    @Test func paragraphsAndLinesOfACellAreKept() throws {
        let html = "<table><tr><td><p>・一つ<br>続き</p><ul><li>二つ<li>三つ</ul></table>"
        #expect(try table(html) == [["・一つ/続き//二つ//三つ"]])
    }

    @Test func aTableWithinACellIsBothItsOwnAndTheCells() throws {
        let page = try read("<html><table><tr><td>外<table><tr><td>内</table>側</table></html>").document.pages[0]
        let texts = page.grids.map { grid in
            grid.cells.map { $0.paragraphs.joined().map { page.placedText($0).string }.joined(separator: "/") }
        }
        #expect(texts == [["外/内/側"], ["内"]])
    }

    /// The frame of the document site, as its pages have it in a table of labels.
    @Test func labelsOfASiteTellOfTheDocument() throws {
        let document = try read(
            """
            <html><head><title>さがす</title></head><body><h2>資料2 橋の安全について (4 ページ)</h2>
            <table><tr><th>公開元URL</th><td><a href="https://example.jp/4">https://example.jp/4</a></td></tr>
            <tr><th>出典情報</th><td>橋の会議(第3回 令和6年5月1日)《国土交通省》</td></tr></table>
            <p>本文です。</p></body></html>
            """
        ).document
        #expect(document.title == "資料2 橋の安全について")
        #expect(document.source == "https://example.jp/4")
        #expect(document.publisher == "国土交通省")
        #expect(document.date == "2024-05-01")
        #expect(document.pages[0].number == 4)
        #expect(document.pages[0].lines.map { document.pages[0].placedText($0).string } == ["本文です。"])
    }

    @Test func aSavedPageTellsWhereItWasSavedFrom() throws {
        let html =
            "<!-- saved from url=(0020)https://example.jp/a -->\n<html><body><h1>橋の <b>点検</b></h1><p>文</p></body></html>"
        let document = try read("<!DOCTYPE html>\n" + html).document
        #expect(document.source == "https://example.jp/a")
        #expect(document.title == "橋の 点検" || document.title == "橋の点検")
    }

    /// 「橋の点検を終え、ひび割れを直した。」 in each encoding.
    static let encoded: [(label: String, hex: String)] = [
        ("Shift_JIS", "8bb482cc935f8c9f82f08f4982a6814182d082d18a8482ea82f092bc82b582bd8142"),
        ("EUC-JP", "b6b6a4cec5c0b8a1a4f2bdaaa4a8a1a2a4d2a4d3b3e4a4eca4f2c4bea4b7a4bfa1a3"),
        ("ISO-2022-JP", "1b24423636244e4540382124723d2a24282122245224533364246c2472443e2437243f21231b2842"),
        (
            "utf-8",
            "e6a98be381aee782b9e6a49ce38292e7b582e38188e38081"
                + "e381b2e381b3e589b2e3828ce38292e79bb4e38197e3819fe38082"
        ),
    ]

    private func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }

    @Test(arguments: encoded)
    func declaredEncodings(label: String, hex: String) throws {
        let head = Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8)
        let read = try InputFormat.read(head + bytes(hex) + Array("</p></body></html>".utf8), name: "page.html")
        let page = read.document.pages[0]
        #expect(page.lines.map { page.placedText($0).string } == ["橋の点検を終え、ひび割れを直した。"])
    }

    @Test(arguments: encoded)
    func undeclaredEncodingsOfText(label: String, hex: String) throws {
        let read = try InputFormat.read(bytes(hex), name: "page.txt")
        let page = read.document.pages[0]
        #expect(page.lines.map { page.placedText($0).string } == ["橋の点検を終え、ひび割れを直した。"])
        #expect(read.findings.contains { $0.code == "decoded" } == (label != "utf-8"))
    }

    /// What the bytes show counts more than what a page says of itself, where both cannot be.
    @Test(arguments: encoded, ["Shift_JIS", "EUC-JP", "utf-8", "iso-8859-1"])
    func wronglyDeclaredEncodings(text: (label: String, hex: String), declared: String) throws {
        let head = Array("<html><head><meta charset=\(declared)></head><body><p>".utf8)
        let page = try InputFormat.read(head + bytes(text.hex), name: "page.html").document.pages[0]
        #expect(page.lines.map { page.placedText($0).string } == ["橋の点検を終え、ひび割れを直した。"])
    }

    /// In the sets of JIS X 0208 with NEC's additions, and of half-width kana.
    @Test func iso2022JPHasCircledNumbers() throws {
        let html =
            Array("<!DOCTYPE html><html><body><p>".utf8) + bytes("1b24422d211b2849311b2442363622211b28422e1b24422d22")
            + Array("\n</p></body></html>".utf8)
        let page = try InputFormat.read(html, name: "page.html").document.pages[0]
        #expect(page.lines.map { page.placedText($0).string } == ["①ｱ橋◆.②"])
    }

    @Test func utf16HasAByteOrderMark() throws {
        let html = "<!DOCTYPE html><html><body><p>橋の点検</p></body></html>"
        let bytes: [UInt8] =
            [0xFF, 0xFE] + html.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let page = try InputFormat.read(bytes, name: "page.html").document.pages[0]
        #expect(page.lines.map { page.placedText($0).string } == ["橋の点検"])
    }

    /// A byte that is no text costs a character, and not the page.
    @Test(arguments: ["Shift_JIS", "utf-8"], [[0x83, 0xFF], [0xE9]] as [[UInt8]])
    func aDamagedPageIsRead(label: String, damage: [UInt8]) throws {
        let sentence = bytes(Self.encoded.first { $0.label == label }?.hex ?? "")
        let head = Array("<html><head><meta charset=\(label)></head><body><p>".utf8)
        let text = Array(Array(repeating: sentence, count: 20).joined())
        let read = try InputFormat.read(head + text + Array("</p><p>".utf8) + damage, name: "page.html")
        let page = read.document.pages[0]
        #expect(page.placedText(page.lines[0]).string.hasPrefix("橋の点検を終え、ひび割れを直した。橋"))
        #expect(read.findings.map(\.code) == ["damaged-text"])
    }

    @Test func bytesOfNoEncodingAreAnError() {
        #expect(throws: InputError.self) { try InputFormat.read([0x81, 0xFF, 0x00, 0xFE, 0x80], name: "x") }
    }

    /// A million open elements: an answer in bounded time, and what came before is there.
    @Test func nestingIsBounded() throws {
        let html = "<html><body><p>初め</p>" + String(repeating: "<div>", count: 1_000_000) + "底"
        let read = try read(html)
        #expect(read.findings.contains { $0.code == "too-deep" })
        let page = read.document.pages[0]
        #expect(page.lines.map { page.placedText($0).string } == ["初め"])
    }
}

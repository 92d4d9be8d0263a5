import Documents
import Foundation
import JapaneseText
import TestSupport
import Testing

/// A page of a document site in the layout of its print, with our own sentences.
private let framed = """
    読む人のための見出し
    資料3-1 河川の見守りに関する取組の状況 (12 ページ)
    出典
    公開元URL | https://www.example.go.jp/kawa/3.html |
    出典情報 | 河川の見守りに関する検討会(第2回 6/30)《国土交通省》 |
    プレーンテキスト
    このテキストは機械が読み取ったもので、誤りが残ることがあります。
    使う前に画像の文字と比べてください。
    項目 令和5年度の実績
    【堤防】
    堤防の点検を毎月行う。 ・点検を行った。
    橋の点検を毎年行う。 ・橋を見た。
    堤防の草を刈る。 ・草を刈った。
    """

private func read(_ text: String, name: String = "kawa.txt") throws -> ReadDocument {
    try PlainTextReader.read(Array(text.utf8), name: name)
}

private func contentLines(_ document: SourceDocument) -> [String] {
    document.pages.flatMap { page in page.lines.map { page.placedText($0).string } }
}

@Test func frameTellsTitlePageSourcePublisherAndMeeting() throws {
    let document = try read(framed).document
    #expect(document.title == "資料3-1 河川の見守りに関する取組の状況")
    #expect(document.pages[0].number == 12)
    #expect(document.source == "https://www.example.go.jp/kawa/3.html")
    #expect(document.publisher == "国土交通省")
    #expect(document.meeting == "河川の見守りに関する検討会(第2回 6/30)")
    #expect(document.monthDay == MonthDay(month: 6, day: 30))
    #expect(document.date == nil)
    #expect(contentLines(document).first == "項目 令和5年度の実績")
    #expect(contentLines(document).count == 5)
}

@Test func positionsCountFromTheStartOfTheFile() throws {
    let document = try read(framed).document
    let line = document.pages[0].lines[1]
    let all = Array(framed.unicodeScalars)
    #expect(String(String.UnicodeScalarView(all[line.start..<line.end])) == "【堤防】")
}

@Test(arguments: [
    ("(第4回 令和6年3月12日)", "2024-03-12"), ("(第4回 R6.3.12)", "2024-03-12"), ("(第11回 2024/3/12)", "2024-03-12"),
    ("(令和元年5月7日)", "2019-05-07"),
])
func meetingDatesWithTheirYear(origin: String, date: String) throws {
    let text = framed.replacingOccurrences(of: "(第2回 6/30)", with: origin)
    #expect(try read(text).document.date == date)
}

@Test(arguments: ["(令和9223372036854775807年3月12日)", "(令和5年2月29日)", "(2024/2/31)", "(5/3/12)", "(12345/3/12)"])
func meetingDatesThatNoCalendarHas(origin: String) throws {
    #expect(try read(framed.replacingOccurrences(of: "(第2回 6/30)", with: origin)).document.date == nil)
}

@Test func theLastOfFebruaryIsNotInEveryYear() {
    #expect(MonthDay(month: 2, day: 29)?.inYear(2023) == nil)
    #expect(MonthDay(month: 2, day: 29)?.inYear(2024) == "2024-02-29")
}

@Test func repeatedCopyIsReadOnceAndReported() throws {
    let body = framed.components(separatedBy: "\n")[8...]
    let twice = framed + "\n" + body.dropFirst().joined(separator: "\n")
    let result = try read(twice)
    #expect(contentLines(result.document) == Array(body))
    #expect(result.findings.map(\.code) == ["repeated-copy"])
    #expect(result.findings[0].spans[0].start == framed.unicodeScalars.count + 1)
    #expect(result.findings[0].spans[0].page == 12)
}

/// All lines but the last are alike, so that nearly every pair of halves agrees nearly to its end.
@Test func copiesAreLookedForInLinearTime() throws {
    let lines = String(repeating: "草を刈る。\n", count: 100_000)
    #expect(contentLines(try read(lines + "草を刈った。").document).count == 100_001)
    #expect(contentLines(try read(lines).document).count < 16)
}

@Test func bareTextHasNoFrame() throws {
    let document = try read("一行目\r\n二行目\n", name: "dir/memo.v2.txt").document
    #expect(document.title == "memo.v2")
    #expect(contentLines(document) == ["一行目", "二行目"])
    #expect(document.pages[0].number == 1)
}

@Test func linesThatOnlyResembleEachOtherAreNoCopy() throws {
    let lines = ["甲一", "甲二", "甲三", "甲四", "甲一", "甲二", "甲三", "乙四"]
    #expect(contentLines(try read(lines.joined(separator: "\n")).document) == lines)
}

@Test func inputsThatAreNoTextSayWhy() throws {
    #expect(throws: InputError.self) { try read("") }
    #expect(throws: InputError.self) { try read(" \n\n") }
    let error = #expect(throws: InputError.self) {
        try PlainTextReader.read([0x0A, 0x82, 0xFF, 0x0A], name: "broken.txt")
    }
    #expect(error?.code == "unknown-encoding")
    #expect(error?.message.contains("line 2") == true)
}

@Test func missingFilesAndDirectoriesSayWhy() throws {
    #expect(throws: InputError.self) { try InputBytes.read("/no/such/file") }
    let error = #expect(throws: InputError.self) { try InputBytes.read(NSTemporaryDirectory()) }
    #expect(error?.code == "is-directory")
}

@Test(.enabled(if: Oracle.isRequired || FileManager.default.fileExists(atPath: "/dev/zero"), "there is no /dev/zero"))
func inputsWithoutAnEndAreRefused() {
    let error = #expect(throws: InputError.self) { try InputBytes.read("/dev/zero") }
    #expect(error?.code == "too-large")
}

@Test(.enabled(if: Oracle.hasShared, "the shared material is not here"))
func theRealPageIsReadAsItStands() throws {
    let bytes = Array(try Data(contentsOf: Oracle.shared.appendingPathComponent("seed/page-2.txt")))
    let result = try PlainTextReader.read(bytes, name: "page-2.txt")
    let page = result.document.pages[0]
    #expect(result.document.source == "https://www.mhlw.go.jp/stf/newpage_38515.html")
    #expect(result.document.publisher == "厚生労働省")
    #expect(result.document.title.hasPrefix("資料2-2 "))
    #expect(result.document.monthDay == MonthDay(month: 3, day: 12))
    #expect(page.number == 2)
    #expect(page.text.count == 15_470)
    // The annotation's README: the first copy is [332, 7906), the second [7907, 15470).
    #expect(page.lines.first?.start == 332)
    #expect(page.lines.last?.end == 7_906)
    #expect(result.findings.map(\.spans) == [[SourceSpan(page: 2, start: 7_907, end: 15_470)]])
}

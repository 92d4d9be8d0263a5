import JapaneseText
import Testing

private func scalars(_ text: String) -> [Unicode.Scalar] { Folding(Array(text.unicodeScalars)).scalars }

@Test(arguments: [
    ("令和3年6月18日", "2021-06-18"), ("令和元年5月1日", "2019-05-01"), ("平成二十九年四月十四日", "2017-04-14"),
    ("令和 6 年 3 月 12 日", "2024-03-12"), ("2023年4月1日", "2023-04-01"), ("令和５年１２月", "2023-12"),
    ("平成31年", "2019"), ("R5.11.27", "2023-11-27"), ("R5/11/27", "2023-11-27"), ("R5.11", "2023-11"),
    ("2023/11/27", "2023-11-27"), ("令和6年2月29日", "2024-02-29"),
])
func readsDates(_ text: String, _ iso: String) {
    let text = scalars(text)
    let date = CalendarDate(text, at: 0)
    #expect(date?.iso == iso)
    #expect(date?.range == 0..<text.count)
}

@Test(arguments: ["令和5年度", "令和5年13月1日", "令和5年2月29日", "5年", "2023/11", "AR5.11.27", "R5.11.270", "昭和", ""])
func refusesWhatIsNoDate(_ text: String) {
    let start = text.hasPrefix("A") ? 1 : 0
    #expect(CalendarDate(scalars(text), at: start)?.day == nil)
    if text == "令和5年度" || text.count < 3 { #expect(CalendarDate(scalars(text), at: start) == nil) }
}

@Test(arguments: [
    ("同日", "2023-11-27"), ("同月30日", "2023-11-30"), ("同年12月", "2023-12"), ("同年 12 月 1 日", "2023-12-01"), ("同年度", ""),
    ("同年", ""),
    ("同じ日", ""),
])
func readsDatesThatAreCountedFromAnother(_ text: String, _ iso: String) throws {
    let earlier = try #require(CalendarDate(scalars("令和5年11月27日"), at: 0))
    let text = scalars(text)
    #expect(CalendarDate(text, at: 0, after: earlier)?.iso ?? "" == iso)
}

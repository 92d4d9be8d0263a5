import JapaneseText
import Testing

private func scalars(_ text: String) -> [Unicode.Scalar] { Folding(Array(text.unicodeScalars)).scalars }

@Test(arguments: [
    ("平成29年法律第16号", "平成29年法律第16号", "平成二十九年法律第十六号"),
    ("昭和三十五年法律第百四十五号", "昭和35年法律第145号", "昭和三十五年法律第百四十五号"),
    ("平成元年法律第64号", "平成1年法律第64号", "平成元年法律第六十四号"),
    ("平成 16 年厚生労働省令第 169 号", "平成16年厚生労働省令第169号", "平成十六年厚生労働省令第百六十九号"),
    (
        "令和3年文部科学省・厚生労働省・経済産業省告示第1号", "令和3年文部科学省・厚生労働省・経済産業省告示第1号",
        "令和三年文部科学省・厚生労働省・経済産業省告示第一号"
    ),
])
func readsLawNumbers(_ text: String, _ arabic: String, _ kanji: String) {
    let text = scalars(text)
    let number = LawNumber(text, at: 0)
    #expect(number?.arabic == arabic)
    #expect(number?.kanji == kanji)
    #expect(number?.range == 0..<text.count)
}

@Test(arguments: ["平成29年4月14日", "平成29年法律", "平成29年第16号", "法律第16号", "平成29年に定めた法律第16号"])
func refusesWhatIsNoLawNumber(_ text: String) {
    #expect(LawNumber(scalars(text), at: 0) == nil)
}

@Test(arguments: [
    ("医薬機審発1127第1号", "医薬機審発1127第1号", 11, 27), ("医政発 0330 第33号", "医政発0330第33号", 3, 30),
    ("薬食発第0302016号", "薬食発第0302016号", 3, 2), ("環循規発第2403281号", "環循規発第2403281号", 3, 28),
    ("基発0331第5号の2", "基発0331第5号の2", 3, 31),
])
func readsNoticeNumbers(_ text: String, _ normalized: String, _ month: Int, _ day: Int) {
    let text = scalars(text)
    let number = NoticeNumber(text, at: 0)
    #expect(number?.normalized == normalized)
    #expect(number?.month == month)
    #expect(number?.day == day)
    #expect(number?.range == 0..<text.count)
}

@Test func noticeNumbersThatBeginWithANumber() {
    #expect(NoticeNumber(scalars("5文科振第123号"), at: 0)?.normalized == "5文科振第123号")
    #expect(NoticeNumber(scalars("5年法律第123号"), at: 0) == nil)
    #expect(NoticeNumber(scalars("令和5年法律第123号"), at: 0) == nil)
}

@Test(arguments: [
    ("国住指第1234号", false), ("消防予第12号", false), ("こ成保第123号", false), ("令5文庁第12号", true), ("20240325商局第1号", true),
    ("基発第123号", true),
])
func noticeNumbersOfAnyMinistry(_ text: String, isCertain: Bool) {
    let number = NoticeNumber(scalars(text), at: 0)
    #expect(number?.normalized == text)
    #expect(number?.isCertain == isCertain)
}

@Test(arguments: ["議案第12号", "国債別表第2号", "社会福祉法第2号", "財務省令第3号", "第1号", "国道第1号", "令和5年厚生労働省告示第3号"])
func whatIsCountedOtherwiseIsNoNotice(_ text: String) {
    #expect(NoticeNumber(scalars(text), at: 0) == nil)
}

@Test func lawNumbersWithADayOrWithoutTheWordForIt() {
    #expect(LawNumber(scalars("令和3年3月31日付け国土交通省告示第310号"), at: 0)?.arabic == "令和3年国土交通省告示第310号")
    #expect(LawNumber(scalars("平成29年法律16号"), at: 0)?.arabic == "平成29年法律第16号")
}

@Test func orderNumbersWithoutTheirYear() {
    let text = scalars("改めた国土交通省告示第千二百号")
    let number = text.indices.lazy.compactMap { OrderNumber(text, seriesAt: $0) }.first
    #expect(number?.normalized == "国土交通省告示第1200号")
    #expect(OrderNumber(scalars("同規則第3号"), seriesAt: 3) == nil)
}

@Test(arguments: [(1, "一"), (10, "十"), (16, "十六"), (145, "百四十五"), (2001, "二千一"), (1110, "千百十")])
func spellsKanjiNumbers(_ number: Int, _ kanji: String) {
    #expect(KanjiNumber.string(number) == kanji)
    #expect(Numeral(Array(kanji.unicodeScalars), at: 0)?.integer == number)
}

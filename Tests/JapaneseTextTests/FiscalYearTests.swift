import JapaneseText
import Testing

private func scalars(_ text: String) -> [Unicode.Scalar] { Folding(Array(text.unicodeScalars)).scalars }

@Test(arguments: [
    ("令和5年度", 2023), ("令和元年度", 2019), ("令和 6 年度", 2024), ("R5年度", 2023), ("2023年度", 2023),
    ("令和5(2023)年度", 2023), ("平成三十年度", 2018), ("令和６年度", 2024),
])
func readsFiscalYears(_ text: String, _ year: Int) {
    let text = scalars(text)
    let read = FiscalYear(text, at: 0)
    #expect(read?.year == year)
    #expect(read?.range == 0..<text.count)
}

@Test(arguments: ["令和5年", "5年度", "昨年度", "令和5(2024)年度", "12023年度"])
func refusesWhatIsNoFiscalYear(_ text: String) {
    #expect(FiscalYear(scalars(text), at: 0) == nil)
}

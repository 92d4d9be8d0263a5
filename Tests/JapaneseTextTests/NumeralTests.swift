import JapaneseText
import Testing

@Suite struct NumeralTests {
    @Test(
        arguments: [
            ("1,250円", 1250, 0, 5), ("10.9億", 109, 1, 4), ("2023年", 2023, 0, 4), ("１２３", 123, 0, 3), ("5", 5, 0, 1),
            ("12,34", 12, 0, 2), ("1,2345", 1, 0, 1), ("2023,150", 2023, 0, 4), ("1,234,567.5", 12_345_675, 1, 11),
            ("3.", 3, 0, 1),
            ("二百五", 205, 0, 3), ("二十九号", 29, 0, 3), ("二〇二三年", 2023, 0, 4), ("元年", 1, 0, 1), ("千五百", 1500, 0, 3),
            ("五千万", 50_000_000, 0, 3), ("十", 10, 0, 1), ("百二十万三千", 1_203_000, 0, 6), ("〇", 0, 0, 1),
        ] as [(String, Int, Int, Int)])
    func reads(text: String, digits: Int, decimals: Int, count: Int) throws {
        let numeral = try #require(Numeral(Array(text.unicodeScalars), at: 0))
        #expect(numeral.digits == digits)
        #expect(numeral.decimals == decimals)
        #expect(numeral.range == 0..<count)
    }

    @Test(arguments: [
        "", "万", "円", "99999999999999999999", String(repeating: "九", count: 20),
        String(repeating: "九", count: 19) + "千",
    ])
    func refuses(text: String) {
        #expect(Numeral(Array(text.unicodeScalars), at: 0) == nil)
    }

    @Test func isWholeWithoutOrWithEmptyDecimals() {
        #expect(Numeral(Array("3.0".unicodeScalars), at: 0)?.integer == 3)
        #expect(Numeral(Array("3.5".unicodeScalars), at: 0)?.integer == nil)
    }
}

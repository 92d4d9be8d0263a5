import JapaneseText
import Testing

private func isUsed(_ lines: [String]) -> Bool {
    let text = Array(lines.joined(separator: "\n").unicodeScalars)
    var start = 0
    let spans = lines.map { line in
        let span = SourceSpan(page: 1, start: start, end: start + line.unicodeScalars.count)
        start = span.end + 1
        return span
    }
    return ScriptSpacing.isUsed(in: text, lines: spans)
}

@Suite struct ScriptSpacingTests {
    @Test func aTextThatSetsItsScriptsApartShowsItBeforeParticlesAndCounters() {
        #expect(isUsed(["令和 5 年 11 月に PMDA と AMED が始め、延べ 1,280 人が加わった。"]))
        #expect(!isUsed(["令和5年11月にPMDAとAMEDが始め、延べ1,280人が加わった。"]))
    }

    /// Single blanks that were typed, or part cells, are another matter.
    @Test func blanksHereAndThereShowNothing() {
        #expect(!isUsed(["GIS に、3大都市圏 等の5か所で、AIの利用を2年で10倍にする。令和6 年度に3件を選ぶ。"]))
        #expect(!isUsed(["1 日本の魚", "2 人材の育成", "3 年金の相談", "4 条件の整備", "5 月の森"]))
        #expect(!isUsed(["河川の整備 1,234 総務省", "港の整備 2,300 環境省", "森の手入れ 120 文部科学省", "橋の修繕 98 農林水産省"]))
    }

    @Test func onlyABlankBetweenTwoScriptsIsSpacing() {
        let text = Array("令和 5 年度 の AI  を、 AI Hub の".unicodeScalars)
        let spacing = text.indices.filter { ScriptSpacing.isSpacing(text, at: $0) }
        #expect(spacing == [2, 4, 9, 23])
        let numbered = Array("2 働き手の保護\n3 年で\n計 4 府省".unicodeScalars)
        #expect(numbered.indices.filter { ScriptSpacing.isSpacing(numbered, at: $0) } == [10, 15, 17])
    }

    @Test func aNumberAloneMayBeACell() {
        let text = Array("整備 1,234 総務省 5 年".unicodeScalars)
        #expect(text.indices.filter { ScriptSpacing.mayPartNumber(text, at: $0) && text[$0] == " " } == [2, 8])
    }
}

import Linking
import Testing

@Suite struct NameIndexTests {
    /// Start, end and name of each match, by trying every name at every byte.
    private func plain(_ names: [[UInt8]], _ text: [UInt8]) -> [[Int]] {
        var found: [[Int]] = []
        var i = 0
        while i < text.count {
            let fitting = names.indices.filter { !names[$0].isEmpty && text[i...].starts(with: names[$0]) }
            if let name = fitting.max(by: { (names[$0].count, $1) < (names[$1].count, $0) }) {
                found.append([i, i + names[name].count, name])
                i += names[name].count
            } else {
                i += 1
            }
        }
        return found
    }

    private func expectSame(_ names: [String], _ text: String, _ location: SourceLocation = #_sourceLocation) {
        let names = names.map { Array($0.utf8) }
        let text = Array(text.utf8)
        let found = NameIndex(names).matches(in: text).map { [$0.start, $0.end, Int($0.name)] }
        #expect(found == plain(names, text), sourceLocation: location)
    }

    @Test func `the longest name wins, and what it covers is not read again`() {
        expectSame(["港湾", "港湾局", "港湾局計画課", "計画課長", "局"], "港湾局計画課長は港湾局、港湾、局。")
    }

    @Test func `a longer name that breaks off leaves the shorter one it begins with`() {
        expectSame(
            ["沿岸域環境", "沿岸域環境保全", "沿岸域環境保全活動推進", "沿岸域環境保全活動推進事業費補助金"],
            "沿岸域環境保全活動推進事業費と沿岸域環境保全活動と沿岸域環境保護")
    }

    @Test func `names of one letter and of many stand in one list`() {
        expectSame(["A", "AR", "é", "港", "港の", "文書", "文書館長", "文書館長会議要綱"], "AéARO港の文書館長会議、文書館長会議要綱A港")
    }

    @Test func `a text that ends within a name holds none`() {
        expectSame(["浜辺の科学教室推進事業"], "浜辺の科学教室推進事業浜辺の科学教室推進事")
        expectSame(["ab\0\0", "ab"], "ab\0ab\0\0ab")
    }

    @Test func `of equal names the first is found, and an empty one never`() {
        expectSame(["", "海岸", "海岸", ""], "海岸海岸")
        #expect(NameIndex([[UInt8]]()).matches(in: Array("海岸".utf8)).isEmpty)
        #expect(NameIndex([[]]).matches(in: []).isEmpty)
    }

    @Test func `made-up names over made-up texts, as by trying them all`() {
        var state: UInt64 = 20_261_122
        func dice(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        let words = ["港湾", "防災", "の", "計画", "X", "教室", "に関する", "浜", "é", "𠮷"]
        func made(_ most: Int) -> String { (0..<1 + dice(most)).map { _ in words[dice(words.count)] }.joined() }
        for _ in 0..<40 {
            let names = (0..<60).map { _ in made(7) }
            let text = (0..<60).map { _ in dice(3) == 0 ? names[dice(names.count)] : made(3) }.joined(separator: "、")
            expectSame(names, text)
        }
    }
}

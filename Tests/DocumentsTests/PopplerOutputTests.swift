import Documents
import JapaneseText
import Testing

/// What poppler's programs would never print, and a broken one might.
@Suite("Poppler's output")
struct PopplerOutputTests {
    private func texts(_ body: String) throws -> [[String]] {
        try PopplerOutput.pages(words: Array("<doc>\(body)</doc>".utf8), drawing: []).map { page in
            page.lines.map { page.placedText($0).string }
        }
    }

    @Test func wordsOutsideOfLinesAreRead() throws {
        let word = "<word xMin='1' yMin='1' xMax='9' yMax='9'>river</word>"
        for body in [word, "<line>\(word)</line>", "<block>\(word)</block>", "<block><line>\(word)</line></block>"] {
            #expect(try texts("<page width='100' height='100'>\(body)</page>") == [["river"]], "\(body)")
        }
        #expect(try texts(word) == [])
    }

    @Test(arguments: ["nan", "inf", "-inf", "1e308", "-1e308", "", "x"])
    func placesThatAreNoneAreNoCrash(number: String) throws {
        let word = "<word xMin='\(number)' yMin='\(number)' xMax='\(number)' yMax='\(number)'>river</word>"
        let page = "<page width='\(number)' height='\(number)'><block><line>\(word)\(word)</line></block></page>"
        #expect(try texts(page + page).count == 2)
    }
}

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

    /// Fonts may name any code a character; what is no UTF-8 may end anywhere.
    @Test(
        arguments: [[0xEF], [0xEF, 0xEF], [0xEF, 0xBF], [0xEF, 0xBF, 0xEF], [0xEF, 0xBF, 0xBE, 0xEF]] as [[UInt8]])
    func malformedEndsAreAnErrorAndNoCrash(end: [UInt8]) throws {
        #expect(throws: (any Error).self) { try PopplerOutput.pages(words: end, drawing: []) }
        #expect(throws: (any Error).self) { try PopplerOutput.pages(words: Array("<doc>".utf8) + end, drawing: []) }
    }

    @Test func whatXMLCannotHoldIsReplaced() throws {
        let word = "<word xMin='1' yMin='1' xMax='9' yMax='9'>a\u{1}b\u{FFFE}c\u{FFFF}</word>"
        #expect(
            try texts("<page width='100' height='100'><line>\(word)</line></page>") == [["a b\u{FFFD}c\u{FFFD}"]])
    }
}

import JapaneseText

extension FuzzTarget {
    /// Folded offsets map back to the original.
    static let folding = FuzzTarget(
        name: "folding",
        words: Mutation.reportWords + ["ｶ", "ﾞ", "ﾟ", "ｳﾞ", "ハﾟ", "⽤", "⾏", "⻑", "～", "－", "\u{3000}", "ｱﾞ", "カ"]
    ) { bytes in
        let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let folding = Folding(text)
        expect(folding.offsets.count == folding.scalars.count + 1, "an offset is missing")
        expect(folding.offsets.last == text.count, "the last offset is not the end")
        expect(zip(folding.offsets, folding.offsets.dropFirst()).allSatisfy(<), "offsets do not grow")
        var end = 0
        for index in folding.scalars.indices {
            let range = folding.original(index..<(index + 1))
            expect(range.lowerBound == end && (1...2).contains(range.count), "a character maps to no place")
            end = range.upperBound
            // Folding the place alone gives the character; a mark that joins what stands before it is there with it.
            expect(
                Folding(Array(text[range])).scalars == [folding.scalars[index]], "a place does not give its character")
        }
        expect(end == text.count, "the end of the text maps to no place")
        expect(folding.original(0..<folding.scalars.count) == 0..<text.count, "the whole is not the whole")
        let whole = PlacedText(text, SourceSpan(page: 1, start: 0, end: text.count))
        if text.count > 2 {
            let part = whole[1..<(text.count - 1)]
            expect(part.scalars == part.spans.flatMap { Array(text[$0.start..<$0.end]) }, "a part misses its text")
        }
    }

    /// Every grammar at every place.
    static let grammars = FuzzTarget(name: "grammars", words: Mutation.reportWords) { bytes in
        check(grammarsIn: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    }

    /// The same on texts that are made of the grammars' words.
    static let amounts = FuzzTarget(name: "amounts") { bytes in
        var choices = Choices(bytes)
        var text = ""
        while choices.hasMore, text.utf8.count < 2000 {
            switch choices.number(below: 4) {
            case 0: text += String(choices.number(below: 1 << 16))
            case 1: text += choices.among(["〇", "一", "十", "百", "千", "万", "億", "兆", "二千五百", ".", ",", "、", "０", "９"])
            default: text += choices.among(Mutation.reportWords)
            }
        }
        check(grammarsIn: Array(text.unicodeScalars))
    }

    private static func check(grammarsIn text: [Unicode.Scalar]) {
        let folded = Folding(text).scalars
        func expectInside(_ range: Range<Int>?, from start: Int, of text: [Unicode.Scalar], _ what: String) {
            guard let range else { return }
            expect(range.lowerBound >= start && range.upperBound <= text.count, "\(what) stands outside the text")
        }
        for start in folded.indices.prefix(2000) {
            if let numeral = Numeral(folded, at: start) {
                expectInside(numeral.range, from: start, of: folded, "a numeral")
                _ = numeral.integer
            }
            if let date = CalendarDate(folded, at: start) {
                expectInside(date.range, from: start, of: folded, "a date")
                _ = date.iso
                if date.range.upperBound < folded.count {
                    _ = CalendarDate(folded, at: date.range.upperBound, after: date)
                }
            }
            if let number = LawNumber(folded, at: start) {
                expectInside(number.range, from: start, of: folded, "a law's number")
                _ = number.kanji + number.arabic
            }
            if let number = NoticeNumber(folded, at: start) {
                expectInside(number.range, from: start, of: folded, "a notice's number")
            }
            if let number = OrderNumber(folded, seriesAt: start) {
                expectInside(number.range, from: 0, of: folded, "an order's number")
            }
            expectInside(FiscalYear(folded, at: start)?.range, from: start, of: folded, "a fiscal year")
        }
        let column = MoneyColumn(heading: folded)
        _ = column?.statement(in: folded)
        _ = MoneyColumn.unit(declaredIn: folded)
        for (column, year) in [(column, nil), (nil, 2023)] as [(MoneyColumn?, Int?)] {
            let reader = MoneyReader(text, column: column, year: year)
            for statement in reader.statements {
                expectInside(statement.money.range, from: 0, of: text, "an amount")
                expectInside(statement.qualifier, from: 0, of: text, "an amount's qualifier")
                expectInside(statement.total?.range, from: 0, of: text, "a total")
                expect(!statement.money.range.isEmpty, "an amount stands nowhere")
            }
            for unread in reader.unread { expectInside(unread.range, from: 0, of: text, "what was not read") }
        }
    }
}

internal import Documents

/// Every law of the e-Gov database by title and by number: `law-index.tsv`, kept as bytes and opened line by line.
struct LawIndex: Sendable {
    private let file: AuthorityFile
    /// Law numbers in kanji, to lines.
    private let numbers: Lexicon

    /// Adds all titles to `lexicon`, with `target` of the line. O(bytes).
    init(
        _ file: AuthorityFile, titlesTo lexicon: inout Lexicon, target: (Int) -> Lexicon.Target,
        findings: inout [Finding]
    ) {
        self.file = file
        var numbers = Lexicon(capacity: file.lineCount)
        var malformed: [Int] = []
        file.forEachLine(firstFields: 3) { line, bytes, fields in
            guard fields.count == 3, !fields[0].isEmpty, !fields[2].isEmpty else {
                malformed.append(line)
                return
            }
            lexicon.add(utf8: bytes, fields[2], target: target(line))
            if let name = Self.name(in: fields[2], of: bytes) {
                lexicon.add(utf8: bytes, name, target: target(line))
            }
            // Numbers share their beginnings, so they are keyed from their end.
            numbers.add(utf8: bytes, fields[1], isReversed: true, target: UInt32(line))
        }
        self.numbers = numbers
        findings += malformed.map { .malformedRow(file.name, $0, "a law has an id, a number and a title") }
    }

    /// What stands in the brackets of a title that begins with the law's number, because the law was given none:
    /// 明治二十二年法律第三十四号(決闘罪ニ関スル件) is cited as 決闘罪ニ関スル件. Nil for other titles.
    private static func name(in title: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        // 号 and a full-width bracket behind it, and one at the end, in UTF-8.
        let opening: [UInt8] = [0xE5, 0x8F, 0xB7, 0xEF, 0xBC, 0x88]
        let closing: [UInt8] = [0xEF, 0xBC, 0x89]
        guard title.count > opening.count + closing.count, bytes[title].suffix(closing.count).elementsEqual(closing)
        else { return nil }
        let places = title.lowerBound..<title.upperBound - opening.count - closing.count
        guard
            let number = places.first(where: {
                bytes[$0] == 0xE5 && bytes[$0..<$0 + opening.count].elementsEqual(opening)
            })
        else { return nil }
        return number + opening.count..<title.upperBound - closing.count
    }

    /// The line of the law with this number in kanji (平成二十九年法律第十六号).
    func line(ofNumber kanji: String) -> Int? {
        numbers.targets(of: Array(kanji.unicodeScalars.reversed())).first.map(Int.init)
    }

    /// The lines that hold a law, the header being line 1.
    var lines: Range<Int> { 2..<max(file.lineCount + 1, 2) }

    func id(line: Int) -> String { field(line, 0) }
    /// In kanji, as the law is numbered.
    func number(line: Int) -> String { field(line, 1) }

    func title(line: Int) -> String { field(line, 2) }

    /// Empty where a malformed line has no such field.
    private func field(_ line: Int, _ index: Int) -> String {
        let fields = file.fields(ofLine: line)
        return index < fields.count ? file.string(fields[index]) : ""
    }
}

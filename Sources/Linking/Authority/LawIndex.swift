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
            // Numbers share their beginnings, so they are keyed from their end.
            numbers.add(utf8: bytes, fields[1], isReversed: true, target: UInt32(line))
        }
        self.numbers = numbers
        findings += malformed.map { .malformedRow(file.name, $0, "a law has an id, a number and a title") }
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

/// A table of the authority: tab-separated UTF-8, one header row, no quoting.
///
/// The bytes are scanned once for lines; fields are cut out of a line only when it is asked for, because most lines of
/// the index of laws never are.
struct AuthorityFile: Sendable {
    /// The file's own name, such as `laws.tsv`.
    let name: String
    let bytes: [UInt8]
    /// Where each line starts; one more at the end for the byte after the last line's end.
    private let lineStarts: [Int32]
    let columns: [String]

    /// O(bytes).
    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        var starts: [Int32] = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for i in buffer.indices where buffer[i] == 0x0A { starts.append(Int32(i + 1)) }
        }
        if let last = starts.last, Int(last) != bytes.count { starts.append(Int32(bytes.count + 1)) }
        lineStarts = starts
        columns = starts.count > 1 ? Self.fields(bytes, 0..<Int(starts[1]) - 1).map { Self.string(bytes, $0) } : []
    }

    /// The number of lines, the header included.
    var lineCount: Int { max(lineStarts.count - 1, 0) }

    /// Which field `name` is; nil where the header does not have it.
    func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

    var columnCount: Int { columns.count }

    /// Where the fields of the line stand, the header being line 1.
    func fields(ofLine line: Int) -> [Range<Int>] {
        let start = Int(lineStarts[line - 1])
        var end = Int(lineStarts[line]) - 1
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return Self.fields(bytes, start..<end)
    }

    /// The bytes of the first `count` fields of each line after the header, without making anything of them: what the
    /// index of laws is scanned with. O(bytes).
    func forEachLine(firstFields count: Int, _ body: (Int, UnsafeBufferPointer<UInt8>, [Range<Int>]) -> Void) {
        var fields: [Range<Int>] = []
        fields.reserveCapacity(count)
        bytes.withUnsafeBufferPointer { buffer in
            for line in 2..<max(lineCount + 1, 2) {
                fields.removeAll(keepingCapacity: true)
                var start = Int(lineStarts[line - 1])
                let end = Int(lineStarts[line]) - 1
                var i = start
                while i < end, fields.count < count {
                    if buffer[i] == 0x09 {
                        fields.append(start..<i)
                        start = i + 1
                    }
                    i += 1
                }
                if i == end, fields.count < count { fields.append(start..<end) }
                body(line, buffer, fields)
            }
        }
    }

    func string(_ range: Range<Int>) -> String { Self.string(bytes, range) }

    private static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private static func fields(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var fields: [Range<Int>] = []
        var start = line.lowerBound
        for i in line where bytes[i] == 0x09 {
            fields.append(start..<i)
            start = i + 1
        }
        fields.append(start..<line.upperBound)
        return fields
    }
}

/// One line of a table, its fields by the names of their columns.
struct AuthorityRow {
    let file: AuthorityFile
    /// The header is line 1.
    let line: Int
    private let fields: [Range<Int>]

    /// Nil where the line has not as many fields as the header.
    init?(_ file: AuthorityFile, line: Int) {
        fields = file.fields(ofLine: line)
        guard fields.count == file.columnCount else { return nil }
        self.file = file
        self.line = line
    }

    /// What `Entity.Origin.authority` names it by: `organizations.tsv:12`.
    var origin: String { "\(file.name):\(line)" }

    /// The field without spaces at its ends; empty where the table has no such column.
    subscript(_ column: String) -> String {
        file.column(column).map { file.string(fields[$0]).trimmed } ?? ""
    }

    /// The alternatives of a field, which `|` separates.
    func alternatives(_ column: String) -> [String] {
        self[column].split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// Whether the table says that `column` of this row was seen in a source: the row is not from memory, and the field
    /// is not among those it could not see.
    func isSourced(_ column: String) -> Bool {
        if self["verified"].hasPrefix("UNVERIFIED") { return false }
        return !self["unverified_fields"].split(separator: ";").contains { String($0).trimmed == column }
    }
}

extension String {
    /// Without spaces at its ends.
    var trimmed: String {
        let kept = unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" }
        var end = kept.endIndex
        while end > kept.startIndex, kept[kept.index(before: end)] == " " || kept[kept.index(before: end)] == "\u{3000}"
        {
            end = kept.index(before: end)
        }
        return String(kept[kept.startIndex..<end])
    }
}

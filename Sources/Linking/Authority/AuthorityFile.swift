/// A table of the authority: tab-separated UTF-8, one header row, no quoting.
///
/// The bytes are scanned once for lines; fields are cut out of a line only when it is asked for, because most lines of
/// the index of laws never are.
final class AuthorityFile: Sendable {
    /// The file's own name, such as `laws.tsv`.
    let name: String
    let bytes: [UInt8]
    /// Where each line starts; one more at the end for the byte after the last line's end.
    private let lineStarts: [Int32]
    let columns: [String]
    private let places: [String: Int]

    /// O(bytes).
    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        // A byte order mark and a carriage return before the line's end come from other machines' editors.
        var starts: [Int32] = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { buffer in
            for i in buffer.indices where buffer[i] == 0x0A { starts.append(Int32(i + 1)) }
        }
        if let last = starts.last, Int(last) != bytes.count { starts.append(Int32(bytes.count + 1)) }
        lineStarts = starts
        let header = starts.count > 1 ? Self.fields(bytes, Self.line(1, of: bytes, starts)) : []
        columns = header.map { Self.string(bytes, $0) }
        places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of lines, the header included.
    var lineCount: Int { max(lineStarts.count - 1, 0) }

    var columnCount: Int { columns.count }

    /// Which field `name` is; nil where the header does not have it.
    func column(_ name: String) -> Int? { places[name] }

    /// What the rows of a table are.
    enum Kind: Sendable {
        case organizations, laws, lawIndex, instruments, programs
    }

    /// What the header says that the rows are; nil for the header of no table of the authority.
    var kind: Kind? {
        func has(_ names: String...) -> Bool { names.allSatisfy { column($0) != nil } }
        if has("law_id", "law_number", "title") { return .lawIndex }
        if has("law_id", "title_ja") { return .laws }
        if has("local_id", "title") { return .instruments }
        if has("local_id", "kind", "name_ja") { return .organizations }
        if has("local_id", "name_ja") { return .programs }
        return nil
    }

    /// Whether the line holds nothing, or a comment.
    func isBlank(line: Int) -> Bool {
        let line = Self.line(line, of: bytes, lineStarts)
        return line.isEmpty || bytes[line.lowerBound] == 0x23
    }

    /// Where the fields of the line stand, the header being line 1.
    func fields(ofLine line: Int) -> [Range<Int>] {
        Self.fields(bytes, Self.line(line, of: bytes, lineStarts))
    }

    private static func line(_ line: Int, of bytes: [UInt8], _ starts: [Int32]) -> Range<Int> {
        let start = Int(starts[line - 1])
        let end = max(start, Int(starts[line]) - 1)
        return start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
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

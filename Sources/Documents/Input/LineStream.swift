/// The lines of an input, one at a time, in memory of one line.
public struct LineStream {
    /// A line without its end.
    public struct Line: Sendable {
        public var bytes: [UInt8]
        /// Counted from 1.
        public var number: Int
        /// Where it begins in the unpacked input, counted from 0.
        public var offset: Int
        /// Whether it was longer than the bound, and its rest left out.
        public var isCut: Bool
    }

    private let stream: ByteStream
    private let separator: UInt8
    private let most: Int
    private var chunk: [UInt8] = []
    private var position = 0
    private var number = 0
    private var offset = 0

    /// - Parameters:
    ///   - separator: the byte after each line; of LF, a CR before it belongs to the line's end too.
    ///   - most: how many bytes of a line are kept.
    public init(_ stream: ByteStream, separator: UInt8 = 0x0A, most: Int = InputBytes.most) {
        self.stream = stream
        self.separator = separator
        self.most = most
    }

    /// The next line; nil after the last. What follows the last separator is a line where there is anything.
    public mutating func next() throws(InputError) -> Line? {
        var line = Line(bytes: [], number: number + 1, offset: offset, isCut: false)
        while true {
            if position == chunk.count {
                guard let more = try stream.next() else {
                    if offset == line.offset { return nil }
                    break
                }
                chunk = more
                position = 0
            }
            let end = chunk[position...].firstIndex(of: separator)
            let room = most - line.bytes.count
            let part = chunk[position..<(end ?? chunk.count)]
            line.isCut = line.isCut || part.count > room
            line.bytes.append(contentsOf: part.prefix(max(room, 0)))
            offset += part.count + (end == nil ? 0 : 1)
            position += part.count + (end == nil ? 0 : 1)
            if end != nil { break }
        }
        number = line.number
        if separator == 0x0A, line.bytes.last == 0x0D { line.bytes.removeLast() }
        return line
    }
}

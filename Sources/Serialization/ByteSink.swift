internal import Graph

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where every writer's bytes go: a buffer that is handed on when it is full.
///
/// Appending never fails; `spill()`, which a writer calls between two statements, may, and so may `finish()`.
///
/// This is the hot end of all writers, and so the place of the module's unsafe pointers: the buffer is memory of its own
/// because an array would check on each append whether it is shared (`Documentation/speed.md`).
public struct ByteSink: ~Copyable {
    private enum Destination {
        case function(([UInt8]) throws -> Void)
        case descriptor(Int32)
    }

    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0
    private var handedOn = 0
    private let limit: Int
    private let destination: Destination
    /// nil where the bytes go to what is not the sink's alone.
    private var space: SpaceAhead?

    /// - Parameters:
    ///   - limit: how many bytes are collected before they are handed on.
    ///   - write: takes the bytes over; what it throws ends the run.
    public init(limit: Int = 1 << 18, write: @escaping ([UInt8]) throws -> Void) {
        self.init(limit: limit, .function(write))
    }

    /// Writes to an open file descriptor, which stays open.
    ///
    /// - Parameter isNewFile: whether it is a file that is empty and that nobody else writes, for which room can be reserved.
    public init(fileDescriptor: Int32, isNewFile: Bool = false) {
        self.init(limit: 1 << 18, .descriptor(fileDescriptor))
        space = isNewFile ? SpaceAhead() : nil
    }

    private init(limit: Int, _ destination: Destination) {
        self.limit = limit
        self.destination = destination
        capacity = limit + limit / 4 + 64
        buffer = .allocate(capacity: capacity)
    }

    deinit { buffer.deallocate() }

    /// The bytes that `body` writes.
    public static func bytes(_ body: (inout ByteSink) throws -> Void) throws -> [UInt8] {
        var written: [UInt8] = []
        var sink = ByteSink { written += $0 }
        try body(&sink)
        try sink.finish()
        return written
    }

    /// Hands the bytes on where there are enough of them.
    @inline(__always)
    public mutating func spill() throws {
        if _slowPath(count >= limit) { try handOnPages() }
    }

    /// Hands on what is left.
    public mutating func finish() throws {
        try handOn(count)
        if case .descriptor(let descriptor) = destination { space?.close(handedOn, on: descriptor) }
    }

    /// A file takes whole pages sooner than parts of them.
    private static let page = 4096

    @inline(never)
    private mutating func handOnPages() throws {
        let rest = (handedOn + count) % Self.page
        try handOn(rest < count ? count - rest : count)
    }

    private mutating func handOn(_ size: Int) throws {
        if size == 0 { return }
        let bytes = UnsafeBufferPointer(start: buffer, count: size)
        switch destination {
        case .function(let write): try write(Array(bytes))
        case .descriptor(let descriptor):
            space?.reach(handedOn + size, on: descriptor)
            try Self.write(UnsafeRawBufferPointer(bytes), to: descriptor)
        }
        buffer.update(from: buffer + size, count: count - size)
        handedOn += size
        count -= size
    }

    /// How many bytes have been appended.
    var total: Int { handedOn + count }

    // MARK: Appending

    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        makeRoom(for: 1)
        buffer[count] = byte
        count += 1
    }

    package mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

    package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    /// A run of a larger array: nothing is copied but the run.
    package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    @inline(__always)
    mutating func append(_ pieces: Pieces, _ place: Range<Int>) {
        append(atMost: place.count) { $0.append(pieces, place) }
    }

    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    @inline(__always)
    package mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends UTF-8 with the format's escapes; runs between them are copied whole. Returns the first character that
    /// the format cannot hold, after which nothing more is appended.
    package mutating func append(_ text: ArraySlice<UInt8>, escaping table: EscapeTable) -> Unicode.Scalar? {
        text.withUnsafeBufferPointer { append($0, escaping: table) }
    }

    /// The bytes of a term with the format's escapes. Most terms were found at interning to hold nothing that any format
    /// escapes: they are copied without a look.
    @inline(__always)
    mutating func append(
        _ entry: TermTable.Entry, of terms: TermBytes, escaping table: EscapeTable
    ) -> Unicode.Scalar? {
        if _fastPath(entry.isPlain) {
            append(entry, of: terms)
            return nil
        }
        return append(terms[entry], escaping: table)
    }

    /// A number that is not negative, in decimal digits.
    mutating func append(number: Int) {
        if number >= 10 { append(number: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// A term as it is, from one of its bytes on.
    @inline(__always)
    mutating func append(_ entry: TermTable.Entry, from first: Int = 0, of terms: TermBytes) {
        append(atMost: Int(entry.count) - first) { $0.append(entry, from: first, of: terms) }
    }

    /// How many bytes a move copies.
    static let block = 32

    /// Room for several runs, asked for once.
    ///
    /// - Parameter size: no less than what `body` appends, in bytes.
    @inline(__always)
    mutating func append(atMost size: Int, _ body: (inout Stretch) -> Void) {
        makeRoom(for: size + Self.block)
        var stretch = Stretch(end: buffer + count)
        body(&stretch)
        count = stretch.end - buffer
    }

    /// Where runs are put one behind the other, with room for all of them and a block: its place is known to nobody else, so that
    /// it stays in a register.
    struct Stretch {
        fileprivate(set) var end: UnsafeMutablePointer<UInt8>

        @inline(__always)
        mutating func append(_ byte: UInt8) {
            end.pointee = byte
            end += 1
        }

        @inline(__always)
        mutating func append(_ entry: TermTable.Entry, from first: Int = 0, of terms: TermBytes) {
            let (start, length) = (Int(entry.startAndMarks >> 8) + first, Int(entry.count) - first)
            let bytes = terms.bytes.baseAddress! + start
            // Behind the last term there is no block that could be read.
            if _fastPath(start + length + ByteSink.block <= terms.bytes.count) {
                append(bytes, length)
            } else {
                end.update(from: bytes, count: length)
                end += length
            }
        }

        @inline(__always)
        mutating func append(_ pieces: Pieces, _ place: Range<Int>) {
            pieces.bytes.withUnsafeBufferPointer { append($0.baseAddress! + place.lowerBound, place.count) }
        }

        /// Copies whole blocks, a few moves in place of a call: most runs are shorter than one, and a block more can be read
        /// after a run's end.
        @inline(__always)
        mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
            let (source, target) = (UnsafeRawPointer(start), UnsafeMutableRawPointer(end))
            var offset = 0
            repeat {
                let block = (source + offset).loadUnaligned(as: SIMD32<UInt8>.self)
                (target + offset).storeBytes(of: block, as: SIMD32<UInt8>.self)
                offset += ByteSink.block
            } while offset < length
            end += length
        }
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        makeRoom(for: bytes.count)
        (buffer + count).initialize(from: start, count: bytes.count)
        count += bytes.count
    }

    /// For a table that forbids nothing.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, escapes table: EscapeTable) {
        _ = append(text, escaping: table)
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, escaping table: EscapeTable) -> Unicode.Scalar? {
        var runStart = 0
        var position = 0
        while true {
            position = table.firstToEscape(in: text, from: position)
            if position == text.count { break }
            let rest = UnsafeBufferPointer(rebasing: text[position...])
            switch table.spelling(at: rest) {
            case .asItIs: position += 1
            case .forbidden(let scalar): return scalar
            case .replaced(let length, let replacement):
                append(UnsafeBufferPointer(rebasing: text[runStart..<position]))
                append(replacement)
                position += length
                runStart = position
            }
        }
        append(UnsafeBufferPointer(rebasing: text[runStart...]))
        return nil
    }

    @inline(__always)
    private mutating func makeRoom(for more: Int) {
        if _slowPath(count + more > capacity) { grow(for: more) }
    }

    @inline(never)
    private mutating func grow(for more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(from: buffer, count: count)
        buffer.deallocate()
        buffer = larger
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
        var offset = 0
        while offset < bytes.count {
            let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: bytes[offset...]))
            if written >= 0 {
                offset += written
            } else if errno != EINTR {
                throw SerializationError.writeFailed(errno: errno)
            }
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}

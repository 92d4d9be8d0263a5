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
public struct ByteSink: ~Copyable {
    package var buffer: [UInt8] = []
    private let limit: Int
    private let write: ([UInt8]) throws -> Void

    /// - Parameters:
    ///   - limit: how many bytes are collected before they are handed on.
    ///   - write: takes the bytes over; what it throws ends the run.
    public init(limit: Int = 1 << 18, write: @escaping ([UInt8]) throws -> Void) {
        self.limit = limit
        self.write = write
        buffer.reserveCapacity(limit + limit / 4)
    }

    /// Writes to an open file descriptor, which stays open.
    public init(fileDescriptor: Int32) {
        self.init { try ByteSink.write($0, to: fileDescriptor) }
    }

    /// The bytes that `body` writes.
    public static func bytes(_ body: (inout ByteSink) throws -> Void) throws -> [UInt8] {
        var written: [UInt8] = []
        var sink = ByteSink { written += $0 }
        try body(&sink)
        try sink.finish()
        return written
    }

    /// Hands the bytes on where there are enough of them.
    public mutating func spill() throws {
        if buffer.count >= limit { try finish() }
    }

    /// Hands on what is left.
    public mutating func finish() throws {
        if buffer.isEmpty { return }
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    package mutating func append(_ byte: UInt8) { buffer.append(byte) }
    package mutating func append(_ bytes: ArraySlice<UInt8>) { buffer.append(contentsOf: bytes) }
    package mutating func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }
    package mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }
    package mutating func append(_ text: StaticString) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { systemWrite(descriptor, $0) }
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

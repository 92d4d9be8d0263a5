/// Numbers and texts as bytes, for what only this program reads again: numbers as LEB128, texts with their length before
/// them.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ value: Int) {
        // Zigzag, so that a small negative number is small.
        var rest = UInt(bitPattern: value << 1 ^ value >> (Int.bitWidth - 1))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func text(_ value: some Collection<UInt8>) {
        number(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func text(_ value: String) { text(value.utf8) }

    mutating func optional<Value>(_ value: Value?, _ body: (inout RecordWriter, Value) -> Void) {
        number(value == nil ? 0 : 1)
        if let value { body(&self, value) }
    }

    mutating func list<Value>(_ values: [Value], _ body: (inout RecordWriter, Value) -> Void) {
        number(values.count)
        for value in values { body(&self, value) }
    }
}

/// Reads what `RecordWriter` wrote.
struct RecordReader {
    /// The bytes are not what was written.
    struct Fault: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What has not been read yet.
    var rest: [UInt8] { Array(bytes[position...]) }

    mutating func number() throws -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while position < bytes.count, shift < 70 {
            let byte = bytes[position]
            position += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
            shift += 7
        }
        throw Fault()
    }

    mutating func text() throws -> String {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw Fault() }
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    mutating func optional<Value>(_ body: (inout RecordReader) throws -> Value) throws -> Value? {
        try number() == 0 ? nil : try body(&self)
    }

    mutating func list<Value>(_ body: (inout RecordReader) throws -> Value) throws -> [Value] {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw Fault() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }
}

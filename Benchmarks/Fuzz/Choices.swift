/// Bytes taken as choices, so that libFuzzer's changes of them are changes of what is made by a grammar. When they have
/// run out, every choice is the first.
struct Choices {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var hasMore: Bool { position < bytes.count }

    /// 0..<count
    mutating func number(below count: Int) -> Int {
        var value = 0
        var reach = 1
        while reach < count {
            value = value << 8 | Int(byte())
            reach <<= 8
        }
        return value % count
    }

    mutating func among<T>(_ values: [T]) -> T { values[number(below: values.count)] }

    /// True once in `count`.
    mutating func once(in count: Int) -> Bool { number(below: count) == 1 }

    /// Up to `most` of the bytes as they are.
    mutating func run(atMost most: Int) -> [UInt8] {
        let count = number(below: most + 1)
        let run = bytes[position..<min(bytes.count, position + count)]
        position += run.count
        return Array(run)
    }

    private mutating func byte() -> UInt8 {
        guard hasMore else { return 0 }
        defer { position += 1 }
        return bytes[position]
    }
}

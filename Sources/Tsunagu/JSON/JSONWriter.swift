/// Writes JSON (RFC 8259) into bytes, member by member; the caller keeps the order, so that output is reproducible.
///
/// A hundred lines of our own rather than Foundation's encoder: that one neither keeps an order of members that a person
/// chose nor starts fast.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether a comma is due before the next element, for each open array or object.
    private var needsComma: [Bool] = []
    private var isAfterName = false

    mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nest("{", "}", body)
    }

    mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nest("[", "]", body)
    }

    mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) throws -> Void)
        rethrows
    {
        try array { writer in for element in elements { try body(&writer, element) } }
    }

    mutating func name(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        isAfterName = true
    }

    mutating func member(_ name: String, _ value: String?) {
        self.name(name)
        if let value { string(value) } else { literal("null") }
    }

    mutating func member(_ name: String, _ value: Int?) {
        self.name(name)
        literal(value.map(String.init) ?? "null")
    }

    mutating func member(_ name: String, _ value: Bool) {
        self.name(name)
        literal(value ? "true" : "false")
    }

    /// A number with at most three decimals.
    mutating func member(_ name: String, thousandthsOf value: Double) {
        self.name(name)
        let thousandths = Int((value * 1000).rounded())
        var fraction = String(1000 + abs(thousandths) % 1000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        literal((thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)" + (fraction.isEmpty ? "" : ".\(fraction)"))
    }

    mutating func string(_ value: String) {
        separate()
        quote(value)
    }

    mutating func integer(_ value: Int) { literal(String(value)) }

    /// What has been written since the last time.
    mutating func drain() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func nest(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma.append(false)
        try body(&self)
        needsComma.removeLast()
        bytes.append(UInt8(ascii: close))
    }

    private mutating func separate() {
        if isAfterName {
            isAfterName = false
        } else if let last = needsComma.last {
            if last { bytes.append(UInt8(ascii: ",")) }
            needsComma[needsComma.count - 1] = true
        }
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

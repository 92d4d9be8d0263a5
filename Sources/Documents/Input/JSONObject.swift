/// The members of one JSON object (RFC 8259) whose values are strings; the others are checked and passed over.
///
/// A reader of our own: Foundation's starts slowly, and a line of an archive needs no tree.
struct JSONObject {
    /// Why a text is none.
    struct Fault: Error {
        /// Counted from 0.
        var byte: Int
        var message: String
    }

    /// Where a name stands twice, the last.
    private(set) var strings: [String: String] = [:]
    /// Names whose values are neither strings nor null.
    private(set) var others: Set<String> = []
    /// How many escapes spelt half of a character; U+FFFD stands for each.
    private(set) var loneSurrogates = 0

    private let bytes: [UInt8]
    private var position = 0

    /// What is nested deeper is refused.
    private static let deepest = 64

    /// O(bytes).
    init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        skipBlanks()
        try take("{", "no object begins")
        skipBlanks()
        if next == UInt8(ascii: "}") {
            position += 1
        } else {
            repeat { try member() } while try continues("}")
        }
        skipBlanks()
        guard position == bytes.count else { throw fault("something follows the object") }
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ message: String) -> Fault { Fault(byte: position, message: message) }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ scalar: Unicode.Scalar, _ message: String) throws(Fault) {
        guard next == UInt8(ascii: scalar) else { throw fault(message) }
        position += 1
    }

    /// After an element: whether a comma and another one follow, or the end.
    private mutating func continues(_ end: Unicode.Scalar) throws(Fault) -> Bool {
        skipBlanks()
        if next == UInt8(ascii: ",") {
            position += 1
            skipBlanks()
            return true
        }
        try take(end, "neither a comma nor the end follows")
        return false
    }

    private mutating func member() throws(Fault) {
        let name = try string()
        skipBlanks()
        try take(":", "no colon follows the name")
        skipBlanks()
        if next == UInt8(ascii: "\"") {
            strings[name] = try string()
            others.remove(name)
        } else {
            let isNull = next == UInt8(ascii: "n")
            try skipValue()
            strings[name] = nil
            if isNull { others.remove(name) } else { others.insert(name) }
        }
    }

    /// Passes over any value, without recursion.
    private mutating func skipValue() throws(Fault) {
        var ends: [Unicode.Scalar] = []
        while true {
            switch next {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard ends.count < Self.deepest else { throw fault("values are nested too deep") }
                let end: Unicode.Scalar = next == UInt8(ascii: "{") ? "}" : "]"
                position += 1
                skipBlanks()
                if next != UInt8(ascii: end) {
                    ends.append(end)
                    if end == "}" { try nestedName() }
                    continue
                }
                position += 1
            case UInt8(ascii: "\""): _ = try string()
            default: try skipScalar()
            }
            while let end = ends.last {
                if try continues(end) {
                    if end == "}" { try nestedName() }
                    break
                }
                ends.removeLast()
            }
            if ends.isEmpty { return }
        }
    }

    private mutating func nestedName() throws(Fault) {
        _ = try string()
        skipBlanks()
        try take(":", "no colon follows the name")
        skipBlanks()
    }

    /// A number, `true`, `false` or `null`.
    private mutating func skipScalar() throws(Fault) {
        let start = position
        while let byte = next, ![0x20, 0x09, 0x0A, 0x0D].contains(byte), !Array(",]}".utf8).contains(byte) {
            position += 1
        }
        let word = bytes[start..<position]
        let isNumber = word.allSatisfy { (0x30...0x39).contains($0) || Array("+-.eE".utf8).contains($0) }
        guard !word.isEmpty, isNumber || ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) })
        else {
            position = start
            throw fault("no value stands here")
        }
    }

    private mutating func string() throws(Fault) -> String {
        try take("\"", "no text in quotes stands here")
        let start = position
        var text: [UInt8] = []
        var runStart = position
        while let byte = next, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") {
                text += bytes[runStart..<position]
                text += Array(String(try escape()).utf8)
                runStart = position
            } else if byte < 0x20 {
                throw fault("a control character stands in a text")
            } else {
                position += 1
            }
        }
        guard next != nil else { throw fault("the line ends in the middle of a text") }
        text += bytes[runStart..<position]
        guard let valid = String(validating: text, as: UTF8.self) else {
            position = start
            throw fault("a text is not in UTF-8")
        }
        position += 1
        return valid
    }

    private mutating func escape() throws(Fault) -> Unicode.Scalar {
        position += 1
        guard let letter = next else { throw fault("the line ends in the middle of a text") }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw fault("no such escape")
        }
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
        if unit < 0xDC00, bytes[position...].starts(with: Array("\\u".utf8)) {
            let before = position
            position += 2
            let low = try hexadecimal()
            if (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
            {
                return scalar
            }
            position = before
        }
        loneSurrogates += 1
        return "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(Fault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("no such escape")
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }
}

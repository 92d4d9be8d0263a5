/// What may stand in an IRI of the graph: the ASCII characters of RFC 3986, a scheme first, at most one `#`.
public enum IRISyntax {
    /// The offset of the first byte that may not stand where it stands, or nil for a good absolute IRI. O(n).
    public static func fault(in iri: String) -> Int? {
        var iri = iri
        return iri.withUTF8(fault)
    }

    private static func fault(in iri: UnsafeBufferPointer<UInt8>) -> Int? {
        var inScheme = true
        var hasFragment = false
        var escape = 0  // hexadecimal digits of a %-escape still to come
        var offset = 0
        for byte in iri {
            if inScheme {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    if offset == 0 { return offset }
                case UInt8(ascii: ":"):
                    if offset == 0 { return offset }
                    inScheme = false
                default: return offset
                }
            } else if escape > 0 {
                guard isHexDigit(byte) else { return offset }
                escape -= 1
            } else if byte == UInt8(ascii: "%") {
                escape = 2
            } else if byte == UInt8(ascii: "#") {
                if hasFragment { return offset }
                hasFragment = true
            } else if !isAllowed(byte) {
                return offset
            }
            offset += 1
        }
        return inScheme || escape > 0 ? offset : nil
    }

    /// For people: `text` with its percent-escapes undone, where that gives UTF-8 without control characters. O(n).
    public static func percentDecoding(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let source = Array(text.utf8)
        var decoded: [UInt8] = []
        var offset = 0
        while offset < source.count {
            if source[offset] == UInt8(ascii: "%"), offset + 2 < source.count,
                let byte = UInt8(String(decoding: source[(offset + 1)...(offset + 2)], as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                offset += 3
            } else {
                decoded.append(source[offset])
                offset += 1
            }
        }
        guard let plain = String(validating: decoded, as: UTF8.self), decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { return text }
        return plain
    }

    /// `text` with every byte that may not stand in an IRI percent-encoded: what to do with an address that has
    /// Japanese or spaces in it. A text without a scheme is still no IRI afterwards. O(n).
    public static func percentEncoding(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let source = Array(text.utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(source.count)
        var hasFragment = false
        for (offset, byte) in source.enumerated() {
            let keeps: Bool
            switch byte {
            case UInt8(ascii: "%"):
                keeps = offset + 2 < source.count && isHexDigit(source[offset + 1]) && isHexDigit(source[offset + 2])
            case UInt8(ascii: "#"):
                keeps = !hasFragment
                hasFragment = true
            default:
                keeps = isAllowed(byte)
            }
            if keeps {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Unreserved and reserved characters of RFC 3986 without `#`, `%`, `[` and `]` (the last two are for IPv6 hosts
    /// only).
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
            UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The encodings that Japanese documents come in.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16BigEndian = "UTF-16BE"
    case utf16LittleEndian = "UTF-16LE"
    /// Shift_JIS as Windows has it, with ① and ㈱.
    case shiftJIS = "CP932"
    /// EUC-JP with the same additions.
    case eucJP = "EUC-JP-MS"
    /// ISO-2022-JP with them likewise.
    case iso2022JP = "ISO-2022-JP"

    /// The encoding of a label such as `Shift_JIS` or `x-euc-jp` (WHATWG Encoding, section 4.2, and their relatives).
    public init?(label: some StringProtocol) {
        switch label.lowercased().filter({ !$0.isWhitespace && $0 != "\"" && $0 != "'" }) {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii": self = .utf8
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "ms932", "windows-31j", "cp932", "csshiftjis":
            self = .shiftJIS
        case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese", "eucjp", "cp51932": self = .eucJP
        case "iso-2022-jp", "csiso2022jp", "cp50220", "cp50221": self = .iso2022JP
        case "utf-16", "utf-16le", "unicode": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        default: return nil
        }
    }

    /// The encoding that the bytes are in by their own form: by the byte order mark, as UTF-8 where they are that, by
    /// the escapes of ISO-2022-JP, else the one of Shift_JIS and EUC-JP in which they are valid and give more kana and
    /// common kanji. Nil where they are none of these.
    public static func guess(_ bytes: [UInt8]) -> TextEncoding? {
        if let marked = marked(bytes) ?? escaped(bytes) { return marked }
        if String(validating: bytes, as: UTF8.self) != nil { return .utf8 }
        let sample = bytes.prefix(1 << 16)
        let scores = [TextEncoding.shiftJIS, .eucJP].compactMap { encoding -> (TextEncoding, Int)? in
            guard let text = encoding.decode(bytes) else { return nil }
            return (encoding, text.prefix(sample.count).count { (0x3041...0x30FE).contains($0.value) || $0 == "。" })
        }
        return scores.max { $0.1 < $1.1 }?.0
    }

    /// The encoding that a byte order mark tells.
    static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return bytes.starts(with: [0xFF, 0xFE]) ? .utf16LittleEndian : nil
    }

    /// ISO-2022-JP, where its escapes change to kanji and back, whatever the input says of itself: in no other encoding
    /// are they text.
    static func escaped(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.contains(0x1B), bytes.allSatisfy({ $0 < 0x80 }), contains(bytes, [0x1B, 0x24]) else { return nil }
        return .iso2022JP
    }

    /// The text without its byte order mark; nil where the bytes are not in this encoding. O(bytes).
    public func decode(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        var damage = 0
        guard let utf8 = self == .utf8 ? bytes : converted(bytes, mending: false, &damage),
            let text = String(validating: utf8, as: UTF8.self)
        else { return nil }
        return Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    }

    /// The text with U+FFFD for what is none in this encoding, and how often that is. O(bytes).
    func mend(_ bytes: [UInt8]) -> (text: [Unicode.Scalar], damage: Int) {
        var damage = 0
        let utf8 = self == .utf8 ? bytes : converted(bytes, mending: true, &damage) ?? []
        let text = String(decoding: utf8, as: UTF8.self).unicodeScalars.drop { $0 == "\u{FEFF}" }
        if self == .utf8 { damage = text.count { $0 == "\u{FFFD}" } }
        return (Array(text), damage)
    }

    /// The C library's iconv, rather than tables of our own.
    ///
    /// - Parameter mending: whether a byte that is no text becomes U+FFFD; else there is no text.
    private func converted(_ bytes: [UInt8], mending: Bool, _ damage: inout Int) -> [UInt8]? {
        // The C library's ISO-2022-JP has no ①; its EUC-JP has, and is the same characters otherwise marked.
        let isEscaped = self == .iso2022JP
        let descriptor = iconv_open("UTF-8", (isEscaped ? .eucJP : self).rawValue)
        guard descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        var source = isEscaped ? Self.withoutEscapes(bytes) : bytes
        // No encoding here takes more than three bytes of UTF-8 for one of its own, four for a pair of two.
        var target = [UInt8](repeating: 0, count: source.count * 3 + 16)
        var written = target.count
        let isWhole = source.withUnsafeMutableBytes { from in
            target.withUnsafeMutableBytes { to in
                var input = from.baseAddress?.assumingMemoryBound(to: CChar.self)
                var output = to.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = from.count
                while iconv(descriptor, &input, &left, &output, &written) == -1 || left > 0 {
                    guard mending, left > 0, written >= 3 else { return false }
                    damage += 1
                    for byte in [0xEF, 0xBF, 0xBD] as [UInt8] {
                        output?.pointee = CChar(bitPattern: byte)
                        output = output?.successor()
                    }
                    written -= 3
                    input = input?.successor()
                    left -= 1
                }
                return true
            }
        }
        return isWhole ? Array(target[..<(target.count - written)]) : nil
    }

    /// ISO-2022-JP as EUC-JP: the set that an escape changes to is told by the high bit of each byte, and by a byte before
    /// it.
    private static func withoutEscapes(_ bytes: [UInt8]) -> [UInt8] {
        let sets: [(escape: [UInt8], prefix: [UInt8], width: Int)] = [
            ("$(D", [0x8F], 2), ("$B", [], 2), ("$@", [], 2), ("(I", [0x8E], 1), ("(B", [], 0), ("(J", [], 0),
        ].map { (Array($0.0.utf8), $0.1, $0.2) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var (prefix, width): ([UInt8], Int) = ([], 0)
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x1B, let set = sets.first(where: { bytes[(position + 1)...].starts(with: $0.escape) }) {
                (prefix, width) = (set.prefix, set.width)
                position += 1 + set.escape.count
            } else if width > 0, (0x21...0x7E).contains(byte) {
                let end = min(position + width, bytes.count)
                text += prefix
                text += bytes[position..<end].map { $0 | 0x80 }
                position = end
            } else {
                // A line ends the set too.
                if byte == 0x0A { width = 0 }
                text.append(byte)
                position += 1
            }
        }
        return text
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: part) }
    }
}

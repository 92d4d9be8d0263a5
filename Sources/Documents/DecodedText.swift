/// The text of an input's bytes, in whichever encoding they are.
struct DecodedText {
    var scalars: [Unicode.Scalar]
    var encoding: TextEncoding

    /// - Parameters:
    ///   - declared: what the input says of itself; it counts where its bytes are valid in it, but for a byte order mark,
    ///     which counts more.
    init(_ bytes: [UInt8], name: String, declared: TextEncoding? = nil) throws(InputError) {
        let candidates = [TextEncoding.marked(bytes), declared, TextEncoding.guess(bytes)].compactMap(\.self)
        for encoding in candidates {
            guard let decoded = encoding.decode(bytes) else { continue }
            if decoded.allSatisfy({ $0.properties.isWhitespace }) {
                throw InputError(input: name, code: "empty", message: "is empty")
            }
            scalars = decoded
            self.encoding = encoding
            return
        }
        let line = Self.firstInvalidLine(bytes)
        throw InputError(
            input: name, code: "unknown-encoding",
            message: "is no text in UTF-8 (line \(line)), Shift_JIS, EUC-JP or ISO-2022-JP", line: line)
    }

    /// The line, counted from 1, of the first byte that is no UTF-8.
    private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var line = 1
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { line += 1 }
        }
        return line
    }
}

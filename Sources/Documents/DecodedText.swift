internal import JapaneseText

/// The text of an input's bytes, in whichever encoding they are, kana and their voicing marks as one.
struct DecodedText {
    var scalars: [Unicode.Scalar]
    var encoding: TextEncoding
    /// How many bytes are no text in it; U+FFFD stands for each.
    var damage = 0

    /// Of so many bytes one may be no text; with more the input is something else.
    private static let soundness = 200

    /// - Parameters:
    ///   - declared: what the input says of itself; it counts where its bytes are valid in it, but for a byte order mark
    ///     and the escapes of ISO-2022-JP, which count more.
    init(_ bytes: [UInt8], name: String, declared: TextEncoding? = nil) throws(InputError) {
        let candidates = [
            TextEncoding.marked(bytes), TextEncoding.escaped(bytes), declared, TextEncoding.guess(bytes),
        ].compactMap(\.self)
        for encoding in candidates {
            guard let decoded = encoding.decode(bytes) else { continue }
            if decoded.allSatisfy({ $0.properties.isWhitespace }) {
                throw InputError(input: name, code: "empty", message: "is empty")
            }
            scalars = VoicedKana.composed(decoded)
            self.encoding = encoding
            return
        }
        // A page is not lost for a byte: the encoding in which the fewest are no text.
        if !bytes.contains(0) {
            let others =
                TextEncoding.escaped(bytes).map { [$0] } ?? [declared, .utf8, .shiftJIS, .eucJP].compactMap(\.self)
            let mended = others.map { ($0, $0.mend(bytes)) }
            if let best = mended.min(by: { $0.1.damage < $1.1.damage }), best.1.damage * Self.soundness <= bytes.count {
                encoding = best.0
                (scalars, damage) = (VoicedKana.composed(best.1.text), best.1.damage)
                return
            }
        }
        let line = Self.firstInvalidLine(bytes)
        throw InputError(
            input: name, code: "unknown-encoding",
            message: "is no text in UTF-8 (line \(line)), Shift_JIS, EUC-JP or ISO-2022-JP", line: line)
    }

    /// What a person should know of the damage.
    var finding: Finding? {
        guard damage > 0 else { return nil }
        return Finding(
            "damaged-text", "\(damage) bytes are no text in \(encoding.rawValue) and were read as U+FFFD")
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

internal import JapaneseText

/// Standards by the body that sets them and their number: ISO 14971:2019, IEC 62304, JIS T 14971.
struct Standards {
    let source: NameSource

    func read(_ reading: inout Reading) {
        for start in reading.scalars.indices where Script(reading.scalars[start]) == .latin && reading.startsWord(start)
        {
            guard let end = end(from: start, in: reading) else { continue }
            let canonical = reading.canonical(start..<end)
            reading.sightings.append(
                Sighting(
                    range: start..<end, entity: source.minted(canonical, .standard), rank: .name, score: 0.95,
                    status: .minted,
                    reason: "a standard by its body and number"))
        }
    }

    private func end(from start: Int, in reading: Reading) -> Int? {
        guard let body = Self.bodies.first(where: { reading.hasWord($0, at: start) }) else { return nil }
        let text = reading.scalars
        var i = start + body.count
        func skip(_ accept: (Unicode.Scalar) -> Bool) -> Int {
            let first = i
            while i < text.count, accept(text[i]) { i += 1 }
            return i - first
        }
        _ = skip { $0 == " " }
        // The division of a national standard: JIS T.
        if i + 1 < text.count, Script(text[i]) == .latin, text[i + 1] == " " || Script(text[i + 1]) == .digit { i += 1 }
        _ = skip { $0 == " " }
        // Accounting standards are few: IFRS S2, IAS 1.
        guard skip({ Script($0) == .digit }) >= (Self.counted.contains(body) ? 1 : 2) else { return nil }
        while i + 1 < text.count, ":-.".unicodeScalars.contains(text[i]), Script(text[i + 1]) == .digit {
            i += 1
            _ = skip { Script($0) == .digit }
        }
        return i
    }

    private static let counted = Set(CommonWords.scalars(["IFRS", "IAS"]))

    /// Longer names first: ISO is the beginning of ISO/IEC.
    private static let bodies = CommonWords.scalars([
        "ISO", "IEC", "ISO/IEC", "ISO/TR", "ISO/TS", "ISO/PAS", "ISO/IEC TR", "ISO/IEC TS", "IEC/TR", "IEC/TS", "IEEE",
        "JIS", "JAS", "JASO", "ASTM", "EN", "EN ISO", "ANSI", "AAMI", "ITU-T", "ITU-R", "NIST SP", "FIPS", "CISPR",
        "ETSI", "3GPP", "SAE", "IATF", "UL", "RFC", "IFRS", "IAS",
    ]).sorted { $0.count > $1.count }
}

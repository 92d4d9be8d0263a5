internal import JapaneseText

/// Standards by the body that sets them and their number: ISO 14971:2019, IEC 62304, JIS T 14971.
struct Standards {
    let source: NameSource

    func read(_ reading: inout Reading) {
        for start in reading.scalars.indices
        where [.latin, .digit].contains(Script(reading.scalars[start])) && reading.startsWord(start) {
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
        if Self.numberless.contains(body) { return reading.endsWord(start + body.count) ? start + body.count : nil }
        // The division or the kind of document: JIS T 8062, ITU-T Y.3172, ETSI EN 303 645, 3GPP TS 23.501.
        let letters = text[i...].prefix { ("A"..."Z").contains($0) }
        if letters.count <= 3, let next = text[letters.endIndex...].first,
            " .".unicodeScalars.contains(next) || Script(next) == .digit
        {
            i = letters.endIndex + (next == "." ? 1 : 0)
        }
        _ = skip { $0 == " " }
        // Accounting standards are few: IFRS S2, IAS 1.
        guard skip({ Script($0) == .digit }) >= (Self.counted.contains(body) ? 1 : 2) else { return nil }
        // Digits in groups: EN 303 645.
        while i + 3 < text.count, text[i] == " ", text[i + 1...i + 3].allSatisfy({ Script($0) == .digit }) { i += 4 }
        while i + 1 < text.count, ":-.".unicodeScalars.contains(text[i]), Script(text[i + 1]) == .digit {
            i += 1
            _ = skip { Script($0) == .digit }
        }
        return i
    }

    /// Called by name alone.
    private static let numberless = Set(CommonWords.scalars(["HL7 FHIR", "PCI DSS"]))
    private static let counted = Set(CommonWords.scalars(["IFRS", "IAS"]))

    /// Longer names first: ISO is the beginning of ISO/IEC.
    private static let bodies = CommonWords.scalars([
        "ISO", "IEC", "ISO/IEC", "ISO/TR", "ISO/TS", "ISO/PAS", "ISO/IEC TR", "ISO/IEC TS", "IEC/TR", "IEC/TS", "IEEE",
        "JIS", "JAS", "JASO", "ASTM", "EN", "EN ISO", "ANSI", "AAMI", "ITU-T", "ITU-R", "NIST SP", "FIPS", "CISPR",
        "ETSI", "3GPP", "SAE", "ISO/SAE", "IATF", "HL7 FHIR", "PCI DSS", "UL", "RFC", "IFRS", "IAS",
    ]).sorted { $0.count > $1.count }
}

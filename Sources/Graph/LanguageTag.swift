/// Language tags as RFC 5646 spells them.
enum LanguageTag {
    /// `tag` in the RFC's recommended case (section 2.1.1: `ja`, `ja-Hrkt`, `en-GB`), or nil where it is no tag.
    ///
    /// Tags are equal whatever their case, so that one spelling keeps one literal from becoming two.
    static func canonical(_ tag: String) -> String? {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        var spelt: [UInt8] = []
        var afterSingleton = false
        for (position, part) in parts.enumerated() {
            guard (1...8).contains(part.count) else { return nil }
            var lowered = part.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
            let isAlphabetic = lowered.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            guard position == 0 ? isAlphabetic : lowered.allSatisfy(isAlphanumeric) else { return nil }
            if position > 0, !afterSingleton, isAlphabetic {
                if lowered.count == 2 { lowered = lowered.map { $0 & ~0x20 } }
                if lowered.count == 4 { lowered[0] &= ~0x20 }
            }
            if part.count == 1 { afterSingleton = true }
            if position > 0 { spelt.append(UInt8(ascii: "-")) }
            spelt += lowered
        }
        return String(decoding: spelt, as: UTF8.self)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

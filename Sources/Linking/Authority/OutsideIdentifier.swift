internal import JapaneseText

/// The forms of identifiers that other registries give.
enum OutsideIdentifier {
    /// `Q` and a number without leading zeros.
    static func isWikidataItem(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        return text.utf8.first == UInt8(ascii: "Q") && !digits.isEmpty && digits.first != UInt8(ascii: "0")
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// `https://ror.org/0`, six letters of Crockford's base 32, and two digits that check them: 98 − (100·n mod 97).
    /// (ISO/IEC 7064 MOD 97-10, as the registry's documentation gives it.)
    static func isROR(_ text: String) -> Bool {
        let head = "https://ror.org/0"
        guard text.hasPrefix(head) else { return false }
        let rest = Array(text.utf8.dropFirst(head.utf8.count))
        let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        let values = rest.prefix(6).compactMap { letters.firstIndex(of: $0) }
        guard rest.count == 8, values.count == 6, let check = Int(String(decoding: rest.suffix(2), as: UTF8.self))
        else {
            return false
        }
        return check == 98 - values.reduce(0) { $0 * 32 + $1 } * 100 % 97
    }
}

extension String {
    /// Whether it is a day, month or year of the calendar: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    var isISODate: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        let worded = zip(parts, ["年", "月", "日"]).map { "\($0)\($1)" }.joined()
        return parts.count <= 3 && CalendarDate(Array(worded.unicodeScalars), at: 0)?.iso == self
    }
}

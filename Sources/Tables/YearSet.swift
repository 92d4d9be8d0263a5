/// A few years of one page, as bits: years 64 apart are one, which no page has.
struct YearSet: Hashable {
    private var bits: UInt64 = 0

    var isEmpty: Bool { bits == 0 }

    func contains(_ year: Int) -> Bool { bits >> UInt64(year & 63) & 1 == 1 }

    mutating func insert(_ year: Int) { bits |= 1 << UInt64(year & 63) }
}

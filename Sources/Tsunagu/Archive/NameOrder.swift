/// The order of names by their bytes, runs of digits by their numbers; of names that differ only in leading zeros, by their
/// bytes alone.
struct NameOrder: Comparable {
    private let bytes: [UInt8]

    init(_ name: String) { bytes = Array(name.utf8) }

    /// O(bytes).
    static func < (a: NameOrder, b: NameOrder) -> Bool {
        var (i, j) = (0, 0)
        while i < a.bytes.count, j < b.bytes.count {
            let (first, second) = (a.number(at: i), b.number(at: j))
            if first.isEmpty || second.isEmpty {
                if a.bytes[i] != b.bytes[j] { return a.bytes[i] < b.bytes[j] }
                (i, j) = (i + 1, j + 1)
                continue
            }
            let (left, right) = (first.drop { $0 == 0x30 }, second.drop { $0 == 0x30 })
            if left.count != right.count { return left.count < right.count }
            if !left.elementsEqual(right) { return left.lexicographicallyPrecedes(right) }
            (i, j) = (first.endIndex, second.endIndex)
        }
        if i == a.bytes.count, j == b.bytes.count { return a.bytes.lexicographicallyPrecedes(b.bytes) }
        return i == a.bytes.count
    }

    /// The digits that stand at a place.
    private func number(at place: Int) -> ArraySlice<UInt8> { bytes[place...].prefix { (0x30...0x39).contains($0) } }
}

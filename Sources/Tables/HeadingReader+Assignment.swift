extension HeadingReader {
    /// The ways to lay the headings over `count` columns: as they stand, with one left out, or with one column bare.
    func assignments(to count: Int) -> [[Unit?]] {
        switch count - units.count {
        case 0: [units]
        case -1: units.indices.map { dropped in units.indices.filter { $0 != dropped }.map { units[$0] } }
        case 1:
            (0...units.count).map { place in
                var bare: [Unit?] = units
                bare.insert(nil, at: place)
                return bare
            }
        default: [Array(repeating: nil, count: count)]
        }
    }
}

/// A few costs in centibits by the raw value of an enumeration: no reference, so that columns are copied for nothing.
struct CostTable {
    private var costs = SIMD8<Int32>(repeating: 0)

    /// Costs of things of these shares (in any unit): `-100 log2` of each part of the whole.
    init(shares: [Int]) {
        let total = shares.reduce(0, +)
        for (place, share) in shares.enumerated() { costs[place] = Int32(centibits(share, of: total)) }
    }

    subscript(place: Int) -> Int { Int(costs[place]) }
}

extension [Int] {
    /// The costs of things that have these shares.
    var costs: CostTable { CostTable(shares: self) }
}

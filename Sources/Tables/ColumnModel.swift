/// What is known of one column: how wide its full lines are, how its paragraphs begin and end, what it talks about.
struct ColumnModel {
    var role: ColumnRole
    var fiscalYear: Int?
    /// The middle of the widths of its full lines, and their mean deviation from it, in hundredths of an em.
    var measure: Int
    var deviation: Int
    /// Costs of a paragraph that begins or ends so (by `PieceStart`, `PieceEnd`).
    var startCosts: [Int]
    var endCosts: [Int]
    /// True if the page has lists of marks: then a measure ends in one.
    let hasMarks: Bool

    /// Costs of a line that goes on a paragraph, by `PieceStart`, and of a line that is gone on with, by `PieceEnd`.
    static let innerStartCosts = [2, 50, 46, 2].map { centibits($0, of: 100) }
    static let innerEndCosts = [3, 1, 4, 55, 29, 8].map { centibits($0, of: 100) }

    init(role: ColumnRole, fiscalYear: Int? = nil, measure: Int, deviation: Int? = nil, hasMarks: Bool) {
        self.role = role
        self.fiscalYear = fiscalYear
        self.measure = measure
        self.hasMarks = hasMarks
        self.deviation = deviation ?? max(50, measure / 60)
        startCosts = Self.costs(Self.startShares(role))
        endCosts = Self.costs(Self.endShares(role, hasMarks: hasMarks))
    }

    /// Where nothing was learnt yet: bullet, content, hiragana, barred, in percent.
    static func startShares(_ role: ColumnRole) -> [Int] {
        switch role {
        case .item: [8, 82, 9, 1]
        case .office: [2, 94, 3, 1]
        case .result, .plan: [62, 30, 7, 1]
        case .note, .other: [40, 50, 9, 1]
        }
    }

    /// Likewise: stop, marks, bracket, content, hiragana, open.
    static func endShares(_ role: ColumnRole, hasMarks: Bool) -> [Int] {
        switch role {
        case .item: hasMarks ? [6, 84, 2, 5, 2, 1] : [50, 1, 10, 33, 4, 2]
        case .office: [1, 1, 24, 70, 3, 1]
        case .result, .plan: [76, 1, 6, 14, 2, 1]
        case .note, .other: [55, 1, 10, 30, 3, 1]
        }
    }

    static func costs(_ shares: [Int]) -> [Int] {
        let total = shares.reduce(0, +)
        return shares.map { centibits($0, of: total) }
    }

    /// How unlikely a full line of this width is: two-sided exponential about the measure, per em.
    func innerWidthCost(_ width: Int) -> Int {
        // A density of 1 / 2b falls by log2(e) bits each b; b is in hundredths, the density is per em.
        let distance = abs(width - measure)
        let peak = centibits(100, of: 2 * deviation)
        return peak + 144 * distance / deviation
    }

    /// How unlikely a last line of this width is: all widths up to the measure alike; beyond it as for a full line.
    func lastWidthCost(_ width: Int) -> Int {
        let reach = measure + 2 * deviation
        let uniform = centibits(100, of: max(reach, 100))
        return width <= reach ? uniform : uniform + 144 * (width - reach) / deviation
    }

    /// Whether a line of this width leaves no room worth speaking of.
    func isFull(_ width: Int) -> Bool { width + 4 * deviation >= measure }
}

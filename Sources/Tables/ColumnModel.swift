/// What is known of one column: how wide its full lines are, how its paragraphs begin and end, what it talks about.
struct ColumnModel {
    var role: ColumnRole
    var fiscalYear: Int?
    /// The middle of the widths of its full lines, and their mean deviation from it, in hundredths of an em.
    var measure: Int
    var deviation: Int
    /// Where its lines begin, and their mean deviation from it, where the text keeps places and a reading has shown it.
    var place: (middle: Int, deviation: Int)?
    /// Costs of a paragraph that begins or ends so (by `PieceStart`, `PieceEnd`).
    var startCosts: CostTable = [1].costs
    var endCosts: CostTable = [1].costs
    /// Costs of a sentence in this time at a paragraph's end, by `SentenceTense`.
    var tenseCosts: CostTable = [1].costs
    /// Costs of a paragraph of this form, by `PieceForm`.
    var formCosts: CostTable = [1].costs
    /// Costs of a cell of offices that begins without and with a ministry's name.
    var ministryCosts: CostTable = [300, 700].costs
    /// Costs of a row on whose first line nothing begins in this column, and of a paragraph that begins on another line:
    /// nothing until a reading has shown that they keep together.
    var besideRows: (missing: Int, elsewhere: Int) = (0, 0)
    /// True if the heading names amounts, numbers or dates.
    let holdsNumbers: Bool
    /// True if the heading numbers the rows.
    let holdsOrdinals: Bool
    /// True if it seems to hold words such as 完了 and 実施中.
    let holdsTerms: Bool
    /// True if the page has lists of marks: then a measure ends in one.
    let hasMarks: Bool

    /// Costs of a line that goes on a paragraph, by `PieceStart`, and of a line that is gone on with, by `PieceEnd`.
    static let innerStartCosts: CostTable = [20, 440, 60, 460, 20].costs
    static let innerMinistryCosts: CostTable = [750, 250].costs
    static let innerEndCosts: CostTable = [30, 2, 40, 550, 230, 148].costs

    init(
        role: ColumnRole, fiscalYear: Int? = nil, holdsNumbers: Bool = false, holdsOrdinals: Bool = false,
        holdsTerms: Bool = false, measure: Int, deviation: Int? = nil,
        hasMarks: Bool
    ) {
        self.role = role
        self.fiscalYear = fiscalYear
        self.measure = measure
        self.hasMarks = hasMarks
        self.deviation = deviation ?? max(50, measure / 60)
        self.holdsNumbers = holdsNumbers
        self.holdsOrdinals = holdsOrdinals
        self.holdsTerms = holdsTerms
        formCosts = formShares.costs
        startCosts = startShares.costs
        endCosts = endShares.costs
        tenseCosts = Self.tenseShares(role).costs
    }

    /// Where nothing was learnt yet: bullet, content, parenthesis, hiragana, barred, in thousandths.
    var startShares: [Int] {
        if holdsTerms { return [30, 950, 5, 10, 5] }
        return switch role {
        case .item: [80, 810, 10, 90, 10]
        case .office: [20, 935, 5, 30, 10]
        case .result, .plan: [620, 290, 10, 70, 10]
        case .note, .other: [400, 460, 40, 90, 10]
        }
    }

    /// Likewise: stop, marks, bracket, content, hiragana, open. A list of marks belongs to the measure.
    var endShares: [Int] {
        if holdsTerms { return [40, 2, 30, 898, 20, 10] }
        return switch role {
        case .item: hasMarks ? [60, 840, 20, 50, 26, 4] : [500, 2, 100, 330, 62, 6]
        case .office: [10, 1, 240, 700, 36, 4]
        case .result, .plan: [760, 1, 60, 140, 26, 4]
        case .note, .other: [550, 1, 100, 300, 36, 4]
        }
    }

    /// Likewise: prose, numbers, blanks, terms, ordinals.
    var formShares: [Int] {
        if holdsOrdinals { return [40, 140, 10, 10, 800] }
        if holdsNumbers { return [150, 660, 30, 20, 140] }
        if holdsTerms { return [400, 18, 30, 550, 2] }
        switch role {
        // No row is about a date or a dash.
        case .item: return [982, 4, 2, 10, 2]
        case .office: return [860, 8, 30, 100, 2]
        case .result, .plan, .note, .other: return [930, 15, 30, 20, 5]
        }
    }

    /// Likewise: past, ongoing, present, intended, none.
    static func tenseShares(_ role: ColumnRole) -> [Int] {
        switch role {
        case .result: [600, 150, 120, 20, 110]
        case .plan: [20, 50, 700, 120, 110]
        case .item, .office, .note, .other: [200, 100, 400, 100, 200]
        }
    }

    /// How unlikely a full line of this width is: two-sided exponential about the measure, per em.
    func innerWidthCost(_ width: Int) -> Int {
        // A density of 1 / 2b falls by log2(e) bits each b; b is in hundredths, the density is per em.
        let peak = centibits(100, of: 2 * deviation)
        return peak + tail(abs(width - measure), flattening: width < measure ? 3 : 2)
    }

    /// How unlikely it is that a line of this column stands at `place`.
    func placeCost(_ place: Int) -> Int {
        guard let own = self.place else { return 0 }
        return min(144 * abs(place - own.middle) / own.deviation, 1500)
    }

    /// How unlikely a last line of this width is: all widths up to the measure alike; beyond it as for a full line.
    func lastWidthCost(_ width: Int) -> Int {
        let reach = measure + 2 * deviation
        let uniform = centibits(100, of: max(reach, 100))
        return width <= reach ? uniform : uniform + tail(width - reach, flattening: 2)
    }

    /// The cost of being off by `distance`. Three deviations out it grows more slowly: a line may be squeezed or broken
    /// early, and one such line must not cost more than all else together. Too wide is worse than too short.
    private func tail(_ distance: Int, flattening: Int) -> Int {
        144 * (min(distance, 3 * deviation) + max(0, distance - 3 * deviation) / flattening) / deviation
    }

    /// What a piece costs here for what it says: names and offices, and the time of its sentence.
    func leaning(_ piece: LinePiece, _ weights: Weights) -> Int {
        let cost = formCosts[piece.form.rawValue] + (piece.finishes == .stop ? tenseCosts[piece.tense.rawValue] : 0)
        if role == .office { return cost + (piece.isNameLike ? 0 : weights.unlikeOffice) }
        guard piece.isNameLike, piece.endsInOffice else { return cost }
        return cost + (piece.beginsWithMinistry ? weights.ministryElsewhere : weights.officeElsewhere)
    }

    /// What another paragraph in a cell costs: nothing to speak of where the column's cells are lists.
    func moreOfCell(_ paragraph: ColumnReading.Paragraph, _ weights: Weights) -> Int {
        if role == .office { return weights.secondOfficeParagraph }
        let first = paragraph.pieces[0]
        // ① begins a cell; so does what a column has for a whole cell: a dash, an amount.
        if first.itemNumber == 1 || first.form == .blank { return weights.firstItemInside }
        if paragraph.pieces.count == 1, first.form != .prose, formCosts[first.form.rawValue] < 200 {
            return weights.firstItemInside
        }
        let isList = startCosts[PieceStart.bullet.rawValue] < 200
        let isBullet = paragraph.pieces[0].begins == .bullet
        return isBullet == isList ? weights.secondBullet : weights.secondPlainParagraph
    }

    /// What it costs that a cell begins with this paragraph: ② goes on a list.
    func firstOfCell(_ paragraph: ColumnReading.Paragraph, _ weights: Weights) -> Int {
        paragraph.pieces[0].itemNumber > 1 ? weights.laterItemFirst : 0
    }

    /// What it costs that a row has nothing in this column.
    func emptiness(_ weights: Weights) -> Int {
        switch role {
        case .result, .plan, .office: weights.emptyCell
        case .item, .note, .other: weights.emptyNote
        }
    }

    /// Whether a line of this width leaves no room worth speaking of.
    func isFull(_ width: Int) -> Bool { width + 4 * deviation >= measure }
}

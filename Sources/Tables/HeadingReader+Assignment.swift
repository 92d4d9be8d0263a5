extension HeadingReader {
    /// Headings laid over columns: for each column its own, if any.
    struct Assignment {
        var units: [Unit?]
        /// How many headings stand above no column or above several, and are no one's.
        var unused: Int
        /// How many of them stand above several.
        var spanning = 0
    }

    /// The ways to lay the headings over `count` columns: as they stand, with one left out, with one column bare, or with
    /// the headings of a lower line under one of the upper line that spans their columns.
    func assignments(to count: Int) -> [Assignment] {
        var found = spanningAssignments.filter { $0.units.count == count }
        switch count - units.count {
        case 0: found.append(Assignment(units: units, unused: 0))
        case -1:
            found += units.indices.map { dropped in
                Assignment(units: units.indices.filter { $0 != dropped }.map { units[$0] }, unused: 1)
            }
        case 1:
            found += (0...units.count).map { place in
                var bare: [Unit?] = units
                bare.insert(nil, at: place)
                return Assignment(units: bare, unused: 0)
            }
        default:
            if found.isEmpty {
                found.append(Assignment(units: Array(repeating: nil, count: count), unused: units.count))
            }
        }
        return found
    }

    /// 「施策 実施状況と今後の予定 担当」 above 「令和5年度の実績 令和6年度の予定」: the lower ones together under each of the
    /// upper ones that may stand above several, which no one in charge does and no measure. Where there are three lines, those
    /// of the third are under one of the second.
    var spanningAssignments: [Assignment] {
        guard let top = units.compactMap(\.parts.first?.line).min() else { return [] }
        let upper = units.filter { $0.parts.first?.line == top }
        let lower = units.filter { $0.parts.first?.line != top }
        // 「実施状況と今後の予定」 alone above all the others stands above several.
        if upper.count == 1, upper[0].parts.count == 1, lower.count > 2,
            upper[0].role == .result || upper[0].role == .plan,
            Set(lower.flatMap { $0.parts.map(\.line) }).count < lower.count
        {
            return [Assignment(units: lower, unused: 1, spanning: 1)]
        }
        let levels = Set(units.compactMap(\.parts.first?.line)).sorted().map { line in
            units.filter { $0.parts.first?.line == line }
        }
        if levels.count == 3, levels.allSatisfy({ 2...3 ~= $0.count }) {
            let spanned = Self.spanned(levels[1], by: levels[2])
            return spanned.flatMap { Self.spanned(upper, by: $0) }
                .map { Assignment(units: $0, unused: 2, spanning: 2) }
        }
        guard upper.count > 1, 2...3 ~= lower.count else { return [] }
        return Self.spanned(upper, by: lower).map { Assignment(units: $0, unused: 1, spanning: 1) }
    }

    /// The upper headings with the lower ones in the place of each that may stand above several.
    private static func spanned(_ upper: [Unit], by lower: [Unit]) -> [[Unit]] {
        upper.indices.filter { ![.item, .office, .note].contains(upper[$0].role) }.map { place in
            upper[..<place] + lower + upper[(place + 1)...]
        }
    }
}

/// What the columns are for, from their headings.
enum ColumnRoles {
    /// One role a column; exactly one column is the measure's. Two columns that differ only in their year are a result
    /// and a plan; so is what was undertaken beside its progress.
    static func roles(of units: [HeadingReader.Unit?]) -> [ColumnRole] {
        var roles = units.map { $0?.role ?? .other }
        let dated = units.indices.filter {
            roles[$0] == .other
                && units[$0].map { $0.fiscalYear != nil && !HeadingWords.namesNumbers($0.text[...]) } ?? false
        }
        if dated.count == 2, let first = units[dated[0]]?.fiscalYear, let second = units[dated[1]]?.fiscalYear,
            first != second
        {
            roles[dated[0]] = first < second ? .result : .plan
            roles[dated[1]] = first < second ? .plan : .result
        }
        // 取組内容 beside 進捗状況: the work that was set out, and how far it has come.
        let work = units.indices.filter {
            roles[$0] == .other && units[$0].map { HeadingWords.namesWork($0.text[...]) } == true
        }
        if work.count == 1, roles.contains(.result), roles.contains(.item), !roles.contains(.plan) {
            roles[work[0]] = .plan
        }
        let items = roles.indices.filter { roles[$0] == .item }
        if let first = items.first {
            for other in items.dropFirst() { roles[other] = .other }
            roles[first] = .item
        } else if !roles.isEmpty {
            let others = roles.indices.filter { roles[$0] == .other }
            let named = others.filter { units[$0].map { !HeadingWords.namesNumbers($0.text[...]) } ?? true }
            let own = named.first { units[$0].map { !HeadingWords.namesClasses($0.text[...]) } ?? true }
            roles[own ?? named.first ?? others.first ?? 0] = .item
        }
        return roles
    }
}

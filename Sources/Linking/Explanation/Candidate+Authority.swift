internal import JapaneseText

extension AuthorityCandidate {
    /// The candidate as a mention tells it: what decided, and by how much.
    func told(on date: String?, isEligible: Bool = true) -> Mention.Candidate {
        var features = [Mention.Feature(use.words, use.score)]
        if !isValid {
            features.append(Mention.Feature("not valid on \(date ?? "that day")\(record.validity)", Self.outOfTime))
        } else if isSuperseded {
            features.append(
                Mention.Feature("a later edition of the name was there on \(date ?? "that day")", Self.outOfTime))
        }
        if !isEligible {
            features.append(Mention.Feature("a \(record.entity.types[0].rawValue), which was not looked for here", 0))
        }
        return Mention.Candidate(
            path: record.entity.path, name: record.entity.name, score: score, features: features,
            row: record.entity.origin.tableRow, isEligible: isEligible)
    }
}

extension Mention.Candidate {
    /// The law that a number beside the name, or alone, names.
    static func numbered(_ record: AuthorityRecord) -> Mention.Candidate {
        Mention.Candidate(
            path: record.entity.path, name: record.entity.name, score: 1,
            features: [Mention.Feature("its number", 1)], row: record.entity.origin.tableRow)
    }

    /// A ministry that a mark list may mean by a letter.
    init(letter ministry: Entity, isStated: Bool) {
        let features =
            [Mention.Feature("its letter in mark lists", 0.95)]
            + (isStated ? [] : [Mention.Feature("no office column names it", -0.1)])
        self.init(
            path: ministry.path, name: ministry.name, score: features.reduce(0) { $0 + $1.weight }, features: features,
            row: ministry.origin.tableRow)
    }
}

extension [Mention.Candidate] {
    /// The candidates of a name as those of what stands for it: a short form, a pointer, its number. What made their
    /// scores was said of the name.
    func inherited(from name: String) -> [Mention.Candidate] {
        map { candidate in
            var candidate = candidate
            candidate.features = [Mention.Feature("it stands for 「\(name)」", candidate.score)]
            return candidate
        }
    }
}

extension Entity.Origin {
    /// The row of the authority, such as `laws.tsv:12`; nil for what no row tells of.
    public var tableRow: String? {
        if case .authority(let row) = self { row } else { nil }
    }
}

extension AuthorityName.Use {
    fileprivate var words: String {
        switch self {
        case .official: "the official name"
        case .alias: "another name"
        case .former: "a former name"
        case .unverified: "a name given from memory"
        }
    }
}

extension AuthorityRecord {
    /// ` (2001-01-06 to 2015-03-31)`; empty where the row gives no day.
    fileprivate var validity: String {
        validFrom == nil && validTo == nil ? "" : " (\(validFrom ?? "…") to \(validTo ?? "…"))"
    }
}

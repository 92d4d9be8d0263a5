/// The questions that a report's drawings answer.
public enum ViewKind: String, CaseIterable, Sendable {
    /// Who answers for what, and by which programs: one drawing.
    case overview
    /// One section: its measures, those who answer for them and the means.
    case section
    /// One ministry: its measures, lead and cooperating, with its offices and programs.
    case ministry
    /// Programs: the measures they serve, what they are part of, who runs them.
    case program
    /// Money: the programs with amounts, under the ministries that lead.
    case budget
    /// Laws and other instruments: what rests on them and cites them.
    case law

    /// What is drawn unless the user asks for something else.
    public static let usual: [ViewKind] = [.overview, .section]
}

extension ReportReading {
    /// The drawings of a kind, each of at most about `limit` nodes; none where the graph has nothing of the kind, but for
    /// the overview, which is always there.
    public func views(_ kind: ViewKind, limit: Int = View.limit) -> [View] {
        switch kind {
        case .overview: [overview(limit: limit)]
        case .section: sectionViews(limit: limit)
        case .ministry: ministryViews(limit: limit)
        case .program: programViews(limit: limit)
        case .budget: budgetViews(limit: limit)
        case .law: lawViews(limit: limit)
        }
    }
}

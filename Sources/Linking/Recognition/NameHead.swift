internal import JapaneseText

/// The head noun that a name ends in, and the class that it makes the name's bearer: a Japanese noun phrase has its head
/// at its end, so that …ネットワーク is a network whatever stands before it.
struct NameHead: Sendable {
    /// What a name of this head needs besides its head to count as one where no quotes set it off.
    enum Need: Sendable {
        /// The head is qualified by law already (登録事業者).
        case nothing
        /// A modifier that says more than generic words do.
        case modifier
        /// A modifier of four letters or more that does.
        case longModifier
        /// Whose it is: a name that begins with a state, a place or a legal form (国立…, 東京都…), or stands behind a body's.
        case owner
        /// A date, a number or a decision in brackets behind it: the head alone (…戦略) is a common noun too.
        case citation
        /// The year of an edition behind it, or a decision: a person's own plan is called so too (支援プラン).
        case edition
        /// Nothing but quotes will do.
        case quotes
    }

    let suffix: [Unicode.Scalar]
    let type: EntityType
    let need: Need

    init(_ suffix: String, _ type: EntityType, _ need: Need) {
        self.suffix = Array(suffix.unicodeScalars)
        self.type = type
        self.need = need
    }

    /// The head with the longest suffix of `name`; a body that the name says to be recognized by law (認定…事業者), or to
    /// stand in each region (地域…センター), is a class whatever else its head could be.
    static func of(_ name: some BidirectionalCollection<Unicode.Scalar>) -> NameHead? {
        guard let last = name.last, let heads = byLastScalar[last] else { return nil }
        for (qualifiers, bodies) in qualified where qualifiers.contains(where: { name.starts(with: $0) }) {
            if let body = bodies.first(where: {
                $0.suffix.count < name.count && name.suffix($0.suffix.count).elementsEqual($0.suffix)
            }) {
                return body
            }
        }
        return heads.first { $0.suffix.count <= name.count && name.suffix($0.suffix.count).elementsEqual($0.suffix) }
    }

    /// Whether some head ends in `scalar`.
    static func mayEnd(in scalar: Unicode.Scalar) -> Bool { byLastScalar[scalar] != nil }

    /// By their last scalar, longest first.
    private static let byLastScalar: [Unicode.Scalar: [NameHead]] = Dictionary(
        grouping: all, by: { $0.suffix[$0.suffix.count - 1] }
    ).mapValues { $0.sorted { $0.suffix.count > $1.suffix.count } }

    /// 手引き: its subject stands before it with の, not as a modifier.
    var isManual: Bool { type == .guideline && suffix.first == "手" }

    /// Whether a name of this head counts as one in running text, without quotes and citation.
    var standsUnquoted: Bool {
        switch need {
        case .nothing, .modifier, .longModifier, .owner: true
        case .citation, .edition, .quotes: false
        }
    }
}

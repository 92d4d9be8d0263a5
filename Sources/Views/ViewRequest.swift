public import Graph

/// What a person asks to be drawn of a graph.
public struct ViewRequest: Sendable {
    public var kinds: [ViewKind]
    /// IRIs or names of entities; each gets a drawing of what surrounds it.
    public var focuses: [String]
    /// How many edges a drawing goes from its focus.
    public var depth: Int

    public init(kinds: [ViewKind] = ViewKind.usual, focuses: [String] = [], depth: Int = 1) {
        self.kinds = kinds
        self.focuses = focuses
        self.depth = depth
    }

    /// The names of all series of drawings that a report can have, without their numbers; the overview has none.
    public static let series = ViewKind.allCases.filter { $0 != .overview }.map(\.rawValue) + ["focus"]

    /// The drawings of a report.
    ///
    /// - Throws: `FocusError`.
    public func views(of report: ReportReading) throws -> [View] {
        try kinds.flatMap { report.views($0) } + focusViews(of: report.reading)
    }

    /// The drawings of a graph of another vocabulary: the whole of it, and the focuses.
    ///
    /// - Throws: `FocusError`.
    public func views(of reading: PropertyGraph) throws -> [View] {
        try [reading.outline()] + focusViews(of: reading)
    }

    private func focusViews(of reading: PropertyGraph) throws -> [View] {
        if focuses.isEmpty { return [] }
        let search = EntitySearch(reading)
        return try focuses.enumerated().map { number, wanted in
            let found = search.find(wanted)
            guard let match = found.first else { throw FocusError.unknown(wanted, near: search.near(wanted)) }
            guard found.count == 1 else { throw FocusError.ambiguous(wanted, found) }
            var view = reading.focus(on: match.node, depth: depth)
            view.name = "focus-\(number + 1)"
            return view
        }
    }
}

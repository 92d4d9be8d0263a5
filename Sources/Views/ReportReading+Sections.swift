import Graph

extension ReportReading {
    /// One view an outermost section, `section-1` and so on in the order of the page: its measures between those who
    /// answer for them and the programs, bodies and instruments they rest on. What an activity relies on is drawn at
    /// its measure; allocations are lines in their program. Measures without a section come last, in a view of their
    /// own.
    public func sectionViews() -> [View] {
        var parts = topSections.map { section in
            (section: Optional(section), measures: measures.filter { sectionPath(of: $0).first == section })
        }
        let others = measures.filter { sectionPath(of: $0).isEmpty }
        if !others.isEmpty { parts.append((nil, others)) }
        return parts.enumerated().map { number, part in
            view(name: "section-\(number + 1)", section: part.section, measures: part.measures)
        }
    }

    private func view(name: String, section: Int?, measures: [Int]) -> View {
        var builder = ViewBuilder(self, name: name, title: section.map(label) ?? ViewWords.noSection)
        for measure in measures {
            let path = sectionPath(of: measure)
            var group: Int?
            for part in path.count > 1 ? path[1...] : path[...] { group = builder.addGroup(part, parent: group) }
            let node = builder.add(measure, column: .subject, group: group)
            addResponsible(for: measure, node, to: &builder)
            addMeans(of: measure, node, to: &builder)
        }
        return builder.view
    }

    // MARK: Who answers

    /// Offices with their ministry, and ministries of which no office is named. An office of a ministry with a mark
    /// is drawn the way the mark says, and stands for both statements.
    private func addResponsible(for measure: Int, _ node: Int, to builder: inout ViewBuilder) {
        let marks = [Tsu.leadMinistry, Tsu.cooperatingMinistry].flatMap { property in
            edges(from: measure, property).map { (property: property, edge: $0) }
        }
        var covered: Set<Int> = []
        for property in [Tsu.responsibleOffice, Tsu.cooperatingOffice] {
            for edge in edges(from: measure, property) {
                let ministry = edges(from: edge.target, Org.unitOf).first?.target ?? edge.target
                let own = marks.filter { $0.edge.target == ministry }
                covered.insert(ministry)
                let office = addOrganization(edge.target, to: &builder)
                builder.connect(
                    node, office, own.first?.property ?? property, [edge.statement] + own.map(\.edge.statement))
            }
        }
        for mark in marks where !covered.contains(mark.edge.target) {
            let ministry = addOrganization(mark.edge.target, to: &builder)
            builder.connect(node, ministry, mark.property, [mark.edge.statement])
        }
    }

    /// An office is called by its own name, its ministry being a note, though the full name may begin with the
    /// ministry's.
    private func addOrganization(_ organization: Int, to builder: inout ViewBuilder) -> Int {
        let name = label(organization)
        guard let ministry = edges(from: organization, Org.unitOf).first.map({ label($0.target) }) else {
            return builder.add(organization, column: .responsible)
        }
        let isPrefix = name.utf8.starts(with: ministry.utf8) && name.utf8.count > ministry.utf8.count
        let own = isPrefix ? String(Substring(name.utf8.dropFirst(ministry.utf8.count))) : name
        return builder.add(organization, column: .responsible, label: own, notes: [ministry])
    }

    // MARK: By what means

    private static let directProperties = [
        Tsu.implementedBy, Tsu.through, Tsu.basedOn, Tsu.involves, Tsu.cites, Tsu.publishes, Tsu.mentions,
    ]
    private static let furtherProperties = [
        Tsu.componentOf, Tsu.executedBy, Tsu.commissionedThrough, Tsu.publishes, Tsu.basedOn, ELI.changes,
        Tsu.succeeds, Tsu.possiblySucceeds, Tsu.involves,
    ]
    /// Those of the further properties that bring a node into the view; the rest only join nodes that are there.
    private static let bringing: Set<VocabularyTerm> = [
        Tsu.componentOf, Tsu.executedBy, Tsu.commissionedThrough, Tsu.publishes,
    ]

    private func addMeans(of measure: Int, _ node: Int, to builder: inout ViewBuilder) {
        let activities = edges(from: measure, Tsu.hasActivity).map(\.target)
        var means: [Int] = []
        var drawn: Set<Int> = []
        for property in Self.directProperties {
            var found = edges(from: measure, property) + activities.flatMap { edges(from: $0, property) }
            if property == Tsu.implementedBy { found += activities.flatMap { edges(from: $0, Tsu.usesProgram) } }
            // The closest relation says it: what a measure is based on need not be drawn as cited too.
            for edge in found where isMeans(edge.target) && !drawn.contains(edge.target) {
                builder.connect(node, addMeans(edge.target, to: &builder), property, [edge.statement])
                means.append(edge.target)
            }
            drawn.formUnion(found.map(\.target))
        }
        for mean in means {
            let source = addMeans(mean, to: &builder)
            for property in Self.furtherProperties {
                for edge in edges(from: mean, property)
                where isMeans(edge.target) && (Self.bringing.contains(property) || builder.contains(edge.target)) {
                    builder.connect(source, addMeans(edge.target, to: &builder), property, [edge.statement])
                }
            }
        }
    }

    private func addMeans(_ node: Int, to builder: inout ViewBuilder) -> Int {
        builder.add(
            node, column: .means, label: ViewWords.withoutLegalForm(label(node)),
            notes: words(allocationNotes(of: node)))
    }

    private func isMeans(_ node: Int) -> Bool {
        ![
            Tsu.Measure, Tsu.Section, Tsu.ReportedActivity, Tsu.PlannedActivity, Tsu.FiscalYear, Tsu.Ministry,
            Tsu.Office,
        ]
        .contains(type(of: node))
    }
}

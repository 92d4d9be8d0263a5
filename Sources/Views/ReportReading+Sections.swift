import Graph

extension ReportReading {
    /// One view an outermost section, `section-1` and so on in the order of the page: its measures between those who
    /// answer for them and the programs, bodies and instruments they rest on. What an activity relies on is drawn at
    /// its measure; allocations are lines in their program. Measures without a section come last, in a view of their
    /// own. A section of more than `limit` nodes has several views.
    public func sectionViews(limit: Int = View.limit) -> [View] {
        views("section", runs(of: measures) { sectionPath(of: $0).first }.map(chapter), limit: limit)
    }

    private func chapter(_ measures: [Int]) -> Chapter {
        Chapter(
            title: sectionPath(of: measures[0]).first.map(label) ?? ViewWords.noSection,
            runs: runs(of: measures) { sectionPath(of: $0).last }, draw: sectionView)
    }

    /// Members with one key together: the keys in the order of their first member, what has none last.
    func runs(of members: [Int], by key: (Int) -> Int?) -> [[Int]] {
        var runs: [[Int]] = []
        var rest: [Int] = []
        var places: [Int: Int] = [:]
        for member in members {
            guard let key = key(member) else {
                rest.append(member)
                continue
            }
            if let place = places[key] {
                runs[place].append(member)
            } else {
                places[key] = runs.count
                runs.append([member])
            }
        }
        return rest.isEmpty ? runs : runs + [rest]
    }

    private func sectionView(_ measures: [Int]) -> View {
        var builder = ViewBuilder(self)
        for measure in measures {
            let path = sectionPath(of: measure)
            var group: Int?
            for part in path.count > 1 ? path[1...] : path[...] { group = builder.addGroup(part, parent: group) }
            let node = builder.add(measure, column: .subject, group: group)
            for part in parts(of: measure) {
                builder.connect(
                    node, addOrganization(part.organization, to: &builder), part.property, part.statements)
            }
            addMeans(of: measure, node, to: &builder)
        }
        return builder.view
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

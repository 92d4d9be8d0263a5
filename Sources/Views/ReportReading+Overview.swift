import Graph

extension ReportReading {
    /// The whole graph in at most about `limit` nodes: ministries, what they answer for, and the programs.
    ///
    /// Each measure is a node where there are a few; else the innermost sections stand for them, with their number, else
    /// the outermost, else the documents: the first that take no more than a quarter of the room. Ministries have a quarter
    /// too, programs what is left, those of most measures first; what does not fit is one node with its number. Where far
    /// more programs there are, their numbers are notes, since a node for nearly all of them says nothing; and where there
    /// are more than two lines a node, those to cooperating ministries are left out.
    public func overview(limit: Int = View.limit) -> View {
        var builder = ViewBuilder(self, name: "overview", title: ViewWords.overview)
        let units = units(limit: limit / 4)
        let ministries = add(
            mostNamed(by: [Tsu.leadMinistry, Tsu.cooperatingMinistry]), limit: limit / 4, column: .responsible,
            to: &builder, notes: { _ in [] },
            remainder: {
                View.Node(
                    key: "other-ministries", type: Tsu.Ministry, label: ViewWords.others(ministries: $0),
                    column: .responsible)
            })
        let named = mostNamed(by: [Tsu.implementedBy])
        let room = limit - builder.view.nodes.count - units.count
        let showsPrograms = named.count <= 2 * room
        let unitNodes = units.map { add($0, countsPrograms: !showsPrograms, to: &builder) }
        let programs = add(
            showsPrograms ? named : [], limit: room, column: .means, to: &builder, notes: latestAllocations,
            remainder: {
                View.Node(
                    key: "other-programs", type: Tsu.Program, label: ViewWords.others(programs: $0), column: .means)
            })
        for (unit, node) in zip(units, unitNodes) {
            connect(unit, node, Tsu.leadMinistry, ministries, &builder)
            connect(unit, node, Tsu.implementedBy, programs, &builder)
        }
        var whole = builder
        for (unit, node) in zip(units, unitNodes) { connect(unit, node, Tsu.cooperatingMinistry, ministries, &whole) }
        // Dashed lines from everybody to everybody hide who leads.
        if whole.view.edges.count <= 2 * limit { return whole.view }
        var view = builder.view
        view.title = ViewWords.overviewOfLeads
        return view
    }

    // MARK: What stands for the measures

    /// More than so many, with a line to each of their ministries, are a thicket.
    private static let fewMeasures = 8

    private struct Unit {
        /// The outermost section around it.
        var section: Int?
        /// A measure or a section; nil for a remainder.
        var entity: Int?
        var measures: [Int]
    }

    private func units(limit: Int) -> [Unit] {
        if measures.count <= min(limit, Self.fewMeasures) {
            return measures.map { Unit(section: sectionPath(of: $0).first, entity: $0, measures: [$0]) }
        }
        let outermost = units { self.sectionPath(of: $0).first }
        let choices = [units { self.sectionPath(of: $0).last }, outermost]
        if let units = choices.first(where: { $0.count <= limit }) { return units }
        let documents = units(by: document)
        let parts = documents.count >= max(limit / 3, 2) ? documents : outermost
        if parts.count <= limit { return parts }
        let rest = parts[(limit - 1)...].flatMap(\.measures)
        return parts[..<(limit - 1)] + [Unit(section: nil, entity: nil, measures: rest)]
    }

    private func document(of measure: Int) -> Int? {
        edges(from: measure, DCTerms.source).first.flatMap { page in
            edges(from: page.target, DCTerms.isPartOf).first?.target
        }
    }

    private func units(by section: (Int) -> Int?) -> [Unit] {
        var units: [Unit] = []
        var positions: [Int?: Int] = [:]
        for measure in measures {
            let entity = section(measure)
            if let known = positions[entity] {
                units[known].measures.append(measure)
            } else {
                positions[entity] = units.count
                let outermost = sectionPath(of: measure).first
                let isDocument = entity.map { type(of: $0) } == Tsu.SourceDocument
                units.append(Unit(section: isDocument ? nil : outermost, entity: entity, measures: [measure]))
            }
        }
        return units
    }

    private func add(_ unit: Unit, countsPrograms: Bool, to builder: inout ViewBuilder) -> Int {
        var count = [ViewWords.count(measures: unit.measures.count)]
        if countsPrograms {
            let programs = Set(unit.measures.flatMap { edges(from: $0, Tsu.implementedBy) }.map(\.target))
            count.append(ViewWords.count(programs: programs.count))
        }
        guard let entity = unit.entity else {
            return builder.add(
                View.Node(
                    key: "other-sections", type: Tsu.Section, label: ViewWords.otherSections, notes: count,
                    column: .subject))
        }
        let group = unit.section == entity ? nil : unit.section.map { builder.addGroup($0) }
        let isMeasure = type(of: entity) == Tsu.Measure
        return builder.add(entity, column: .subject, group: group, notes: isMeasure ? [] : count)
    }

    // MARK: What they are joined to

    /// The objects of the measures' statements with the properties: those of most measures first, then as on the page.
    private func mostNamed(by properties: [VocabularyTerm]) -> [Int] {
        var counts: [Int: Int] = [:]
        for measure in measures {
            for node in Set(properties.flatMap { edges(from: measure, $0) }.map(\.target)) {
                counts[node, default: 0] += 1
            }
        }
        let ordered = inPageOrder(Array(counts.keys)).enumerated().map {
            (node: $0.element, position: $0.offset, count: counts[$0.element] ?? 0)
        }
        return ordered.sorted { $0.count != $1.count ? $0.count > $1.count : $0.position < $1.position }.map(\.node)
    }

    /// Adds the first of `entities`, and one node for the rest where there are more than `limit`. Returns each one's
    /// node.
    private func add(
        _ entities: [Int], limit: Int, column: View.Column, to builder: inout ViewBuilder, notes: (Int) -> [String],
        remainder: (_ count: Int) -> View.Node
    ) -> [Int: Int] {
        let shown = entities.count <= limit ? entities[...] : entities.prefix(max(limit - 1, 0))
        var nodes: [Int: Int] = [:]
        for entity in shown { nodes[entity] = builder.add(entity, column: column, notes: notes(entity)) }
        if shown.count < entities.count {
            let rest = builder.add(remainder(entities.count - shown.count))
            for entity in entities[shown.endIndex...] { nodes[entity] = rest }
        }
        return nodes
    }

    private func connect(
        _ unit: Unit, _ node: Int, _ property: VocabularyTerm, _ targets: [Int: Int], _ builder: inout ViewBuilder
    ) {
        var measuresOf: [Int: Set<Int>] = [:]
        for measure in unit.measures {
            for edge in edges(from: measure, property) {
                guard let target = targets[edge.target] else { continue }
                measuresOf[target, default: []].insert(measure)
                builder.connect(
                    node, target, property, [edge.statement], count: measuresOf[target]?.count ?? 1)
            }
        }
    }

    /// The allocations of the last fiscal year that has any.
    private func latestAllocations(of program: Int) -> [String] {
        let notes = allocationNotes(of: program)
        let last = notes.compactMap(\.fiscalYear).max()
        return words(notes.filter { $0.fiscalYear == last })
    }
}

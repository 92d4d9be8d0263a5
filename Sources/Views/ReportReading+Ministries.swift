import Graph

extension ReportReading {
    /// One view a ministry, `ministry-1` and so on, that of most measures first: the measures that it leads or cooperates
    /// in, between its offices and the programs. A note on a measure tells what other ministries take part, the leading
    /// ones with ◎. A ministry of too many measures has several views.
    public func ministryViews(limit: Int = View.limit) -> [View] {
        var measuresOf: [Int: [Int]] = [:]
        for measure in measures {
            for ministry in parts(of: measure).map(\.ministry) where measuresOf[ministry]?.last != measure {
                measuresOf[ministry, default: []].append(measure)
            }
        }
        let ministries = inPageOrder(Array(measuresOf.keys)).enumerated().sorted {
            let (a, b) = (measuresOf[$0.element]!.count, measuresOf[$1.element]!.count)
            return a != b ? a > b : $0.offset < $1.offset
        }.map(\.element)
        let chapters = ministries.map { ministry in
            Chapter(
                title: label(ministry), runs: runs(of: measuresOf[ministry]!) { sectionPath(of: $0).first },
                draw: { ministryView(ministry, $0) })
        }
        return views("ministry", chapters, limit: limit)
    }

    /// What an organization does in a measure.
    struct Part {
        /// The organization's ministry, or the organization itself.
        var ministry: Int
        var organization: Int
        var property: VocabularyTerm
        var statements: [StatementID]
    }

    /// Who answers for a measure: offices, and ministries of which no office is named. An office of a ministry with a
    /// mark takes part the way the mark says, and stands for both statements.
    func parts(of measure: Int) -> [Part] {
        let marks = [Tsu.leadMinistry, Tsu.cooperatingMinistry].flatMap { property in
            edges(from: measure, property).map {
                Part(
                    ministry: $0.target, organization: $0.target, property: property, statements: [$0.statement])
            }
        }
        var parts: [Part] = []
        for property in [Tsu.responsibleOffice, Tsu.cooperatingOffice] {
            for edge in edges(from: measure, property) {
                let ministry = edges(from: edge.target, Org.unitOf).first?.target ?? edge.target
                let own = marks.filter { $0.ministry == ministry }
                parts.append(
                    Part(
                        ministry: ministry, organization: edge.target, property: own.first?.property ?? property,
                        statements: [edge.statement] + own.flatMap(\.statements)))
            }
        }
        let covered = Set(parts.map(\.ministry))
        return parts + marks.filter { !covered.contains($0.ministry) }
    }

    private func ministryView(_ ministry: Int, _ measures: [Int]) -> View {
        var builder = ViewBuilder(self)
        for measure in measures {
            let parts = parts(of: measure)
            let group = sectionPath(of: measure).first.map { builder.addGroup($0) }
            let node = builder.add(measure, column: .subject, group: group, notes: others(parts, than: ministry))
            for part in parts where part.ministry == ministry {
                let office = addOrganization(part.organization, namesMinistry: false, to: &builder)
                builder.connect(node, office, part.property, part.statements)
            }
            for edge in edges(from: measure, Tsu.implementedBy) {
                let program = builder.add(
                    edge.target, column: .means, notes: words(allocationNotes(of: edge.target)))
                builder.connect(node, program, Tsu.implementedBy, [edge.statement])
            }
        }
        return builder.view
    }

    private func others(_ parts: [Part], than ministry: Int) -> [String] {
        var names: [String] = []
        for part in parts where part.ministry != ministry {
            let leads = part.property == Tsu.leadMinistry || part.property == Tsu.responsibleOffice
            let name = (leads ? "◎" : "") + label(part.ministry)
            if !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { names.append(name) }
        }
        return names
    }

    /// An office is called by its own name, its ministry being a note, though the full name may begin with the
    /// ministry's.
    func addOrganization(_ organization: Int, namesMinistry: Bool = true, to builder: inout ViewBuilder) -> Int {
        let name = label(organization)
        guard let ministry = edges(from: organization, Org.unitOf).first.map({ label($0.target) }) else {
            return builder.add(organization, column: .responsible)
        }
        let isPrefix = name.utf8.starts(with: ministry.utf8) && name.utf8.count > ministry.utf8.count
        let own = isPrefix ? String(Substring(name.utf8.dropFirst(ministry.utf8.count))) : name
        return builder.add(
            organization, column: .responsible, label: own, notes: namesMinistry ? [ministry] : [])
    }
}

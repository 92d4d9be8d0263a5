import Graph

/// Collects a view's nodes and edges, each once.
struct ViewBuilder {
    private(set) var view: View
    private let report: ReportReading
    private var nodeIndices: [Int: Int] = [:]
    private var groupIndices: [Int: Int] = [:]
    private var edgeIndices: [EdgeKey: Int] = [:]

    private struct EdgeKey: Hashable {
        var source: Int
        var target: Int
        var property: VocabularyTerm
    }

    init(_ report: ReportReading, name: String = "", title: String = "", arrangement: View.Arrangement = .columns) {
        self.report = report
        view = View(name: name, title: title, arrangement: arrangement)
    }

    func contains(_ node: Int) -> Bool { nodeIndices[node] != nil }

    /// Adds an entity, unless it is there; returns its index in the view. What it is called in full is its description.
    /// Words are only made for one that is new.
    @discardableResult
    mutating func add(
        _ node: Int, column: View.Column, group: Int? = nil, label: @autoclosure () -> String? = nil,
        notes: @autoclosure () -> [String] = [], bars: @autoclosure () -> [View.Bar] = [],
        change: EditionDifference.Change? = nil
    ) -> Int {
        if let known = nodeIndices[node] { return known }
        let term = report.reading.nodes[node].term
        let description = report.graph.objects(of: term, DCTerms.description, in: report.index).first
        let added = add(
            View.Node(
                key: report.key(node), term: term, type: report.type(of: node), label: label() ?? report.label(node),
                notes: notes(),
                description: description.map(report.graph.text) ?? report.label(node), group: group, column: column,
                change: change))
        view.nodes[added].bars = bars()
        nodeIndices[node] = added
        return added
    }

    /// Adds a node that stands for no single entity.
    mutating func add(_ node: View.Node) -> Int {
        view.nodes.append(node)
        return view.nodes.count - 1
    }

    /// Adds the frame of a section, unless it is there; returns its index.
    mutating func addGroup(_ section: Int, parent: Int? = nil) -> Int {
        if let known = groupIndices[section] { return known }
        view.groups.append(
            View.Group(
                key: report.key(section), term: report.reading.nodes[section].term, label: report.label(section),
                parent: parent))
        groupIndices[section] = view.groups.count - 1
        return view.groups.count - 1
    }

    /// Adds the frame of something else than a section.
    mutating func addGroup(_ group: View.Group) -> Int {
        view.groups.append(group)
        return view.groups.count - 1
    }

    /// Draws statements as one edge between two of the view's nodes; an edge that is there already gets them added.
    mutating func connect(
        _ source: Int, _ target: Int, _ property: VocabularyTerm, _ statements: [StatementID], count: Int = 1,
        change: EditionDifference.Change? = nil
    ) {
        let key = EdgeKey(source: source, target: target, property: property)
        guard let known = edgeIndices[key] else {
            edgeIndices[key] = view.edges.count
            view.edges.append(
                View.Edge(
                    source: source, target: target, property: property, statements: statements, count: count,
                    change: change))
            return
        }
        view.edges[known].count = count
        for id in statements where !view.edges[known].statements.contains(id) {
            view.edges[known].statements.append(id)
        }
    }
}

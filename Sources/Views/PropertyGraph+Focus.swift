public import Graph

extension PropertyGraph {
    /// What surrounds a node: all within `depth` edges of it, whichever way they run, in at most about `limit` nodes.
    ///
    /// Where there is no room for all, what hangs on one node by one property is shown in part, with the number of the
    /// rest; nearer nodes have their room first. Dates, fiscal years, documents and pages join everything with everything:
    /// they are left out unless one is the focus.
    /// O(nodes + edges).
    public func focus(on node: Int, depth: Int, limit: Int = View.focusLimit) -> View {
        let index = graph.index()
        let title = ViewWords.focus(graph.label(of: nodes[node].term, in: index), depth: depth)
        var view = View(name: "focus", title: title, arrangement: .layers)
        var touching: [[Int]] = Array(repeating: [], count: nodes.count)
        func isHub(_ other: Int) -> Bool { other != node && Self.hubs.contains(name(nodes[other].classes[0])) }
        for (number, edge) in edges.enumerated()
        where edge.source != edge.target && !isHub(edge.source) && !isHub(edge.target) {
            touching[edge.source].append(number)
            touching[edge.target].append(number)
        }

        var places: [Int: Int] = [:]
        func add(_ node: Int) {
            places[node] = view.nodes.count
            let term = nodes[node].term
            let description = graph.objects(of: term, DCTerms.description, in: index).first.map(graph.text)
            let label = graph.label(of: term, in: index)
            view.nodes.append(
                View.Node(
                    key: key(node), term: term, type: name(nodes[node].classes[0]), label: label,
                    description: description ?? label, column: .subject))
        }
        add(node)
        view.nodes[0].isFocus = true
        var reached: Set<Int> = [node]
        var ring = [node]
        for _ in 0..<depth where !ring.isEmpty {
            let branches = branches(of: ring, touching, &reached)
            let shares = Self.shares(of: branches.map(\.members.count), room: limit - view.nodes.count)
            ring = []
            for (branch, share) in zip(branches, shares) where share > 0 {
                let isWhole = share >= branch.members.count
                let shown = branch.members.prefix(isWhole ? share : share - 1)
                shown.forEach(add)
                ring += shown
                if isWhole { continue }
                let rest = Array(branch.members.dropFirst(shown.count))
                summarize(rest, of: branch, index, in: &view, from: places[branch.origin]!)
            }
        }
        for edge in edges {
            guard let source = places[edge.source], let target = places[edge.target], source != target else { continue }
            let property = name(graph[edge.statement].predicate)
            view.edges.append(
                View.Edge(source: source, target: target, property: property, statements: [edge.statement]))
        }
        return view
    }

    private static let hubs: Set<VocabularyTerm> = [Tsu.FiscalYear, Tsu.SourceDocument, Tsu.Page, OWLTime.Instant]

    /// Nodes not reached before, that one property joins to one that was.
    private struct Branch {
        var origin: Int
        var property: Term
        var runsOut: Bool
        var members: [Int]
    }

    private func branches(of ring: [Int], _ touching: [[Int]], _ reached: inout Set<Int>) -> [Branch] {
        var branches: [Branch] = []
        for origin in ring {
            var places: [[Int]: Int] = [:]
            for number in touching[origin] {
                let edge = edges[number]
                let runsOut = edge.source == origin
                let other = runsOut ? edge.target : edge.source
                guard reached.insert(other).inserted else { continue }
                let property = graph[edge.statement].predicate
                let key = [Int(property.index), runsOut ? 1 : 0]
                if let place = places[key] {
                    branches[place].members.append(other)
                } else {
                    places[key] = branches.count
                    branches.append(
                        Branch(origin: origin, property: property, runsOut: runsOut, members: [other]))
                }
            }
        }
        return branches
    }

    /// How many nodes each branch gets: all, where there is room; else the small ones all, and the others as many as one
    /// another.
    private static func shares(of counts: [Int], room: Int) -> [Int] {
        var shares = counts
        var room = max(room, 0)
        let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        for (position, branch) in order.enumerated() {
            shares[branch] = min(counts[branch], room / (order.count - position))
            room -= shares[branch]
        }
        return shares
    }

    private func summarize(
        _ members: [Int], of branch: Branch, _ index: GraphIndex, in view: inout View, from origin: Int
    ) {
        let type = name(nodes[members[0]].classes[0])
        var types: [VocabularyTerm] = []
        for member in members {
            let type = name(nodes[member].classes[0])
            if !types.contains(type) { types.append(type) }
        }
        let names = members.map { graph.label(of: nodes[$0].term, in: index) }
        let place = view.nodes.count
        view.nodes.append(
            View.Node(
                key: "others-\(place)", type: type,
                label: ViewWords.others(members.count, types),
                description: names.joined(separator: "\n"), column: .subject))
        view.edges.append(
            View.Edge(
                source: branch.runsOut ? origin : place, target: branch.runsOut ? place : origin,
                property: name(branch.property), statements: []))
    }

    private func name(_ iri: Term) -> VocabularyTerm { Self.name(graph.text(iri)) }

    private func key(_ node: Int) -> String {
        let iri = graph.text(nodes[node].term)
        return base.isEmpty ? iri : String(Substring(iri.utf8.dropFirst(base.utf8.count)))
    }
}

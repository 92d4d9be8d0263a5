import Graph

extension View {
    /// This view in at most about `limit` nodes: of nodes that hang on the same ones in the same way the last give place
    /// to one with their number, and where that is not enough, of those that are of one class. Frames stay.
    ///
    /// - Parameter isKept: which nodes stay whatever happens. With too many of them the limit is passed.
    /// O(nodes + edges) for each class of nodes that is folded.
    func folded(to limit: Int, keeping isKept: (Node) -> Bool = { _ in false }) -> View {
        var view = self
        for considersNeighbours in [true, false] where view.nodes.count > limit {
            let groups = view.alike(considersNeighbours: considersNeighbours, isKept)
            // The larger first; of each as few as will do, the last of them.
            var folded: [[Int]] = []
            var excess = view.nodes.count - limit
            for group in groups where excess > 0 {
                folded.append(Array(group.suffix(min(group.count, excess + 1))))
                excess -= folded[folded.count - 1].count - 1
            }
            view = view.replacing(folded)
        }
        return view
    }

    private struct Likeness: Hashable {
        var type: VocabularyTerm
        var column: Column
        var group: Int?
        /// How it hangs on others; empty where that is not asked.
        var joints: [[Int]]
        var properties: [VocabularyTerm]
    }

    /// Nodes that are alike, two or more each: the most first, then in their order.
    private func alike(considersNeighbours: Bool, _ isKept: (Node) -> Bool) -> [[Int]] {
        var joints: [[(joint: [Int], property: VocabularyTerm)]] = Array(repeating: [], count: nodes.count)
        if considersNeighbours {
            for edge in edges {
                joints[edge.source].append(([1, edge.target], edge.property))
                joints[edge.target].append(([0, edge.source], edge.property))
            }
        }
        var groups: [[Int]] = []
        var places: [Likeness: Int] = [:]
        for (number, node) in nodes.enumerated() where !isKept(node) {
            let sorted = joints[number].sorted {
                $0.joint == $1.joint
                    ? $0.property.iri < $1.property.iri : $0.joint.lexicographicallyPrecedes($1.joint)
            }
            let likeness = Likeness(
                type: node.type, column: node.column, group: considersNeighbours ? node.group : nil,
                joints: sorted.map(\.joint), properties: sorted.map(\.property))
            if let place = places[likeness] {
                groups[place].append(number)
            } else {
                places[likeness] = groups.count
                groups.append([number])
            }
        }
        return groups.filter { $0.count > 1 }.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
    }

    /// One node in the place of each of the groups; edges that become the same are one.
    private func replacing(_ groups: [[Int]]) -> View {
        var view = self
        (view.nodes, view.edges) = ([], [])
        var places = Array(repeating: -1, count: nodes.count)
        for (number, group) in groups.enumerated() { for node in group { places[node] = -2 - number } }
        var summaries: [Int: Int] = [:]
        for (number, node) in nodes.enumerated() {
            if places[number] == -1 {
                places[number] = view.nodes.count
                view.nodes.append(node)
                continue
            }
            let group = -2 - places[number]
            if summaries[group] == nil {
                summaries[group] = view.nodes.count
                let members = groups[group].map { nodes[$0] }
                view.nodes.append(
                    Node(
                        key: "others-\(group + 1)-of-\(node.key)", type: node.type,
                        label: ViewWords.others(members.count, [node.type]),
                        description: members.map(\.label).joined(separator: "\n"),
                        group: members.allSatisfy { $0.group == node.group } ? node.group : nil, column: node.column))
            }
            places[number] = summaries[group]!
        }
        struct Joint: Hashable {
            var source: Int
            var target: Int
            var property: VocabularyTerm
        }
        var known: [Joint: Int] = [:]
        for edge in edges {
            let joint = Joint(source: places[edge.source], target: places[edge.target], property: edge.property)
            if joint.source == joint.target, edge.source != edge.target { continue }
            if let place = known[joint] {
                view.edges[place].statements += edge.statements
                continue
            }
            known[joint] = view.edges.count
            var edge = edge
            (edge.source, edge.target) = (joint.source, joint.target)
            view.edges.append(edge)
        }
        return view
    }
}

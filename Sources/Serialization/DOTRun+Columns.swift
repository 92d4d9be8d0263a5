import Views

extension DOTRun {
    /// Those who answer stand in the first column, though the edges run towards them. What nothing in the first column
    /// leads to, or that is between two editions, stands in the second with the others all the same.
    func appendColumns(to sink: inout ByteSink) {
        guard view.arrangement == .columns else { return }
        appendColumn("min", view.nodes.filter { $0.column == .responsible }, to: &sink)
        if view.nodes.contains(where: { $0.change != nil }) {
            appendColumn("same", view.nodes.filter { $0.column == .subject && $0.change != nil }, to: &sink)
        } else {
            let joined = Set(view.edges.filter { view.nodes[$0.source].column == .responsible }.map(\.target))
            let touched = joined.union(view.edges.map(\.source)).union(view.edges.map(\.target))
            let second = joined.filter { view.nodes[$0].column == .subject && view.nodes[$0].group == nil }.min()
            let alone = view.nodes.indices.filter {
                !touched.contains($0) && view.nodes[$0].column == .subject && view.nodes[$0].group == nil
            }
            if let second, !alone.isEmpty {
                appendColumn("same", ([second] + alone).map { view.nodes[$0] }, to: &sink)
            }
        }
    }

    private func appendColumn(_ rank: String, _ nodes: [View.Node], to sink: inout ByteSink) {
        if nodes.isEmpty { return }
        sink.append("  { rank=\"\(rank)\";")
        for node in nodes {
            sink.append(UInt8(ascii: " "))
            DOTSpelling.append(node.key, to: &sink)
            sink.append(UInt8(ascii: ";"))
        }
        sink.append(" }\n" as StaticString)
    }
}

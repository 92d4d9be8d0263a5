internal import Documents
internal import Graph
internal import Linking
internal import Tables

/// What an export came to, for a person to read at its end.
public struct ExportSummary: Sendable {
    public internal(set) var documents = 0
    public internal(set) var unreadable = 0
    public internal(set) var rows = 0
    public internal(set) var activities = 0
    public internal(set) var mentions = 0
    public internal(set) var statements = 0
    /// Nodes by the class that names them, edges by their property; most frequent first, then by name.
    public internal(set) var nodes: [(name: String, count: Int)] = []
    public internal(set) var edges: [(name: String, count: Int)] = []
    public internal(set) var findings: [String: Int] = [:]
    public internal(set) var files: [String] = []

    mutating func count(_ linked: LinkedDocument) {
        documents += 1
        rows += linked.table.rows.count
        activities += linked.activities.joined().joined().count { $0 != nil }
        mentions += linked.mentions.count
        for finding in linked.findings { findings[finding.code, default: 0] += 1 }
    }

    mutating func count(_ graph: KnowledgeGraph, base: String) {
        statements = graph.statementCount
        let reading = PropertyGraph(graph, index: graph.index(), base: base)
        nodes = Self.tally(reading.nodes.map { graph.localName($0.classes[0]) })
        edges = Self.tally(reading.edges.map { graph.localName(graph[$0.statement].predicate) })
    }

    private static func tally(_ names: [String]) -> [(name: String, count: Int)] {
        Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).map { (name: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    /// Several lines, without a line end after the last.
    public var text: String {
        func total(_ counts: [(name: String, count: Int)]) -> Int { counts.reduce(0) { $0 + $1.count } }
        func list(_ counts: [(name: String, count: Int)]) -> String {
            counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
        }
        let found = findings.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
        let unread = unreadable == 0 ? "" : " (\(unreadable) could not be read)"
        return """
            documents   \(documents)\(unread)
            rows        \(rows), with \(activities) activities; \(mentions) mentions
            nodes       \(total(nodes)): \(list(nodes))
            edges       \(total(edges)): \(list(edges))
            statements  \(statements)
            findings    \(total(found))\(found.isEmpty ? "" : ": " + list(found))
            written     \(files.joined(separator: " "))
            """
    }
}

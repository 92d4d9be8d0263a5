internal import Documents
internal import Graph

/// What an export came to, for a person to read at its end.
public struct ExportSummary: Sendable {
    public internal(set) var documents = 0
    public internal(set) var unreadable = 0
    /// How many of the inputs were done before an interruption.
    public internal(set) var resumed = 0
    public internal(set) var pages = 0
    public internal(set) var rows = 0
    public internal(set) var activities = 0
    public internal(set) var mentions = 0
    public internal(set) var statements = 0
    /// Nodes by the class that names them, edges by their property; most frequent first, then by name.
    public internal(set) var nodes: [(name: String, count: Int)] = []
    public internal(set) var edges: [(name: String, count: Int)] = []
    public internal(set) var findings: [String: Int] = [:]
    public internal(set) var files: [String] = []

    mutating func count(_ report: DocumentReport) {
        if report.error == nil { documents += 1 } else { unreadable += 1 }
        pages += report.pages
        rows += report.rows
        activities += report.activities
        mentions += report.mentions
        for finding in report.findings { findings[finding.code, default: 0] += 1 }
    }

    mutating func count(_ graph: KnowledgeGraph, _ reading: PropertyGraph) {
        statements = graph.statementCount
        nodes = Self.tally(reading.nodes.lazy.map { $0.classes[0] }, of: graph)
        edges = Self.tally(reading.edges.lazy.map { graph[$0.statement].predicate }, of: graph)
    }

    private static func tally(_ terms: some Sequence<Term>, of graph: KnowledgeGraph) -> [(name: String, count: Int)] {
        var counts: [Term: Int] = [:]
        for term in terms { counts[term, default: 0] += 1 }
        return counts.map { (name: graph.localName($0.key), count: $0.value) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    /// Several lines, without a line end after the last.
    public var text: String {
        func total(_ counts: [(name: String, count: Int)]) -> Int { counts.reduce(0) { $0 + $1.count } }
        func list(_ counts: [(name: String, count: Int)]) -> String {
            counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
        }
        let found = findings.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
        let graph =
            nodes.isEmpty
            ? ""
            : """
            nodes       \(total(nodes)): \(list(nodes))
            edges       \(total(edges)): \(list(edges))

            """
        let unread =
            (unreadable == 0 ? "" : " (\(unreadable) could not be read)")
            + (resumed == 0 ? "" : "; \(resumed) inputs were done before the interruption")
        return """
            documents   \(documents)\(unread)
            rows        \(rows), with \(activities) activities; \(mentions) mentions
            \(graph)statements  \(statements)
            findings    \(total(found))\(found.isEmpty ? "" : ": " + list(found))
            written     \(files.isEmpty ? "standard output" : files.joined(separator: " "))
            """
    }
}

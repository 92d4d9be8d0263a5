internal import Graph

/// The runs of one page's characters that statements were read from, in the page's order, each once.
struct QuotedPage {
    struct Run {
        var start: Int
        var end: Int
        var text: String
        var statements: [StatementID]

        /// `char=120,188` (RFC 5147).
        var fragment: String { "char=\(start),\(end)" }
    }

    private(set) var runs: [Run] = []

    /// O(passages log passages) of the page.
    init(_ graph: SiteGraph, _ page: Term) {
        var found: [Run] = []
        for id in graph.statements(readFrom: page) {
            for passage in graph.graph.evidence(of: id)?.passages ?? [] where passage.page == page {
                found.append(Run(start: passage.start, end: passage.end, text: passage.text, statements: [id]))
            }
        }
        let order = found.indices.sorted { a, b in
            (found[a].start, -found[a].end, a) < (found[b].start, -found[b].end, b)
        }
        for place in order {
            let run = found[place]
            if let last = runs.last, last.start == run.start, last.end == run.end {
                runs[runs.count - 1].statements += run.statements
            } else {
                runs.append(run)
            }
        }
    }
}

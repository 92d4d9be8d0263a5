import Documents
import Graph
import JapaneseText
import Linking
import Serialization
import Tables
import Tsunagu
import Views

/// `make fuzz SECONDS=60`: pages made worse at random, through the whole pipeline, until the time is up.
///
/// A crash names itself; its seed was printed to standard error before. A generator in this process rather than
/// libFuzzer: it needs no runtime besides the toolchain, and pages that are nearly right reach deeper than random bytes.
@main
struct Fuzz {
    static func main() throws {
        let arguments = CommandLine.arguments
        let seconds = arguments.count > 1 ? Double(arguments[1]) ?? 60 : 60
        let start = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
        let files = InputList.expand(arguments.count > 3 ? Array(arguments[3...]) : ["Examples", "Tests/Pages"]).files
        let pages = try files.map { Array(String(decoding: try InputBytes.read($0), as: UTF8.self).unicodeScalars) }
        let linker = try DocumentLinker(ontology: nil)
        let end = ContinuousClock.now + .seconds(seconds)
        var seed = start
        var unreadable = 0
        var faulty = 0
        var slowest = (time: Duration.zero, seed: start)
        while ContinuousClock.now < end {
            if seed % 50 == start % 50 { Descriptor.say("seed \(seed)") }
            var random = SplitMix(state: seed)
            let page = Mutation.worsen(pages.randomElement(using: &random)!, with: &random)
            let time = ContinuousClock().measure {
                do {
                    try check(page, linker, seed: seed)
                } catch is InputError {
                    unreadable += 1
                } catch {
                    Descriptor.say("seed \(seed): \(error)")
                    faulty += 1
                }
            }
            if time > slowest.time { slowest = (time, seed) }
            seed += 1
        }
        print(
            "\(seed - start) pages, \(unreadable) of them refused; the slowest, seed \(slowest.seed), took \(slowest.time)"
        )
        if faulty > 0 { throw Fault(count: faulty) }
    }

    private struct Fault: Error, CustomStringConvertible {
        var count: Int
        var description: String { "\(count) pages were not exported" }
    }

    /// One page through every stage, with what must hold of any page.
    private static func check(_ page: [Unicode.Scalar], _ linker: DocumentLinker, seed: UInt64) throws {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: page)
        let table = try Reconstruction(of: Array(String(text).utf8), name: "seed-\(seed)")
        let source = table.document.pages[0].text
        var taken = [Bool](repeating: false, count: source.count)
        let texts = table.table.rows.flatMap { row in
            [row.measure] + row.marks.map(\.surface) + row.cells.flatMap(\.items)
        }
        for text in texts {
            precondition(
                text.spans.flatMap { Array(source[$0.start..<$0.end]) } == text.scalars, "a span misses its text")
            for span in text.spans {
                for offset in span.start..<span.end {
                    precondition(!taken[offset], "a character stands in two cells")
                    taken[offset] = true
                }
            }
        }
        let linked = linker.link(table)
        for mention in linked.mentions {
            precondition(mention.spans.allSatisfy { $0.end <= source.count }, "a mention ends behind its page")
        }
        precondition(Set(linked.entities.map(\.path)).count == linked.entities.count, "two entities have one path")
        var assembly = try GraphAssembly()
        try assembly.add(linked)
        try write(assembly.graph)
        for format in TableFormat.allCases { _ = format.text([table]) }
        for format in LinkFormat.allCases { _ = format.text(linked, base: Vocabulary.defaultBase) }
    }

    /// A graph in every format.
    private static func write(_ graph: KnowledgeGraph) throws {
        let evidence = try graph.evidenceGraph(key: EntityKey.key(ofFields:))
        for format in [GraphFormat.rdfXML, .nTriples, .turtle] {
            _ = try ByteSink.bytes { try format.write(statementsOf: graph, to: &$0) }
            _ = try ByteSink.bytes { try format.write(statementsOf: evidence, to: &$0) }
        }
        let index = graph.index()
        _ = try ByteSink.bytes { try GraphMLWriter().write(PropertyGraph(graph, index: index), index, to: &$0) }
        let reading = ReportReading(graph)
        for view in [reading.overview()] + reading.sectionViews() {
            _ = try ByteSink.bytes { try DOTWriter().write(view, of: graph, to: &$0) }
        }
    }
}

internal import ArgumentParser
internal import Graph
internal import Tsunagu

/// What linking takes its names from, and how it spells what it finds.
struct AuthorityArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A directory with authority/*.tsv to use instead of the tables compiled in.", valueName: "dir"))
    var ontology: String?

    @Option(help: ArgumentHelp("What the IRIs of instances begin with; ends in /.", valueName: "iri"))
    var base: String = Vocabulary.defaultBase

    func validate() throws {
        _ = try checkedBase()
    }

    /// - Throws: a usage error for a base that would spoil every IRI made from it.
    func checkedBase() throws -> String {
        var graph = KnowledgeGraph()
        // A passage is a fragment of its page: a base with a # of its own leaves no room for it.
        guard base.hasSuffix("/"), (try? graph.iri(base + "#char=0,0")) != nil else {
            throw ValidationError("--base is no absolute ASCII IRI without # that ends in /: \(base)")
        }
        return base
    }

    func linker() throws -> DocumentLinker {
        do {
            let linker = try DocumentLinker(ontology: ontology)
            for finding in linker.findings { Console.say(finding, of: ontology ?? "Ontology") }
            return linker
        } catch {
            throw ValidationError("--ontology \(error)")
        }
    }
}

internal import ArgumentParser
internal import Graph
internal import Tsunagu

/// What linking takes its names from, and how it spells what it finds.
struct AuthorityArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A directory with authority/*.tsv to use instead of the tables compiled in.", valueName: "dir"))
    var ontology: String?

    @Option(help: ArgumentHelp("What the IRIs of instances begin with; ends in / or #.", valueName: "iri"))
    var base: String = Vocabulary.defaultBase

    func validate() throws {
        _ = try checkedBase()
    }

    /// - Throws: a usage error for a base that would spoil every IRI made from it.
    func checkedBase() throws -> String {
        var graph = KnowledgeGraph()
        guard base.hasSuffix("/") || base.hasSuffix("#"), (try? graph.iri(base)) != nil else {
            throw ValidationError("--base is no absolute ASCII IRI that ends in / or #: \(base)")
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

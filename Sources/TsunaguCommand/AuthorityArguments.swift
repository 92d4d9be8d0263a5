internal import ArgumentParser
internal import Documents
internal import Graph
internal import Linking
internal import Tsunagu

/// What linking takes its names from, and how it spells what it finds.
struct AuthorityArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A directory with authority/*.tsv to use instead of the tables compiled in.", valueName: "dir"))
    var ontology: String?

    @Option(
        name: .customLong("authority"),
        help: ArgumentHelp(
            """
            Rows of your own, as a table of tabs with the header of one in Ontology/authority; may be repeated. A row \
            with the key of another fills or replaces its cells.
            """, valueName: "file"))
    var own: [String] = []

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

    /// The tables; what is wrong with a row of them is said.
    func tables() throws -> Authority {
        do {
            let authority = try Authority(ontology: ontology, own: own)
            for finding in authority.findings { Console.say(finding, of: "authority") }
            return authority
        } catch {
            throw ValidationError("\(error)")
        }
    }

    /// Of all files that the tables are read from.
    func digests() throws -> [String] {
        let tables = Authority.Table.allCases.map { "\(ontology ?? "")/authority/\($0.rawValue)" }
        let read = ontology == nil ? [] : tables.map { (try? InputBytes.read($0)) ?? [] }
        return (read + (try own.map { try InputBytes.read($0) })).map(SHA256.hex)
    }

    func linker() throws -> DocumentLinker {
        // Nothing is wrong with the tables compiled in.
        if ontology == nil, own.isEmpty { return .ahead() }
        return DocumentLinker(authority: try tables())
    }
}

internal import ArgumentParser
internal import Graph
internal import Linking
internal import Serialization
internal import Tsunagu

/// The tables of organizations, laws, instruments and programs themselves.
struct AuthorityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority",
        abstract: "Checks the tables that names are resolved against, or writes them as linked data.",
        subcommands: [CheckCommand.self, ExportCommand.self])

    struct CheckCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Says how many rows of each table are in use, and what is wrong with the others.",
            discussion: """
                A row of the wrong shape is named with its file, its line and the reason; a run that links documents uses \
                the rest. Files of your own are checked on top of the tables: a row may name the rows of others.

                EXIT CODES: 0 nothing was found; 1 something was.

                EXAMPLES:
                  tsunagu authority check
                  tsunagu authority check my-offices.tsv my-programs.tsv
                """)

        @Argument(help: ArgumentHelp("Tables of your own.", valueName: "file"))
        var files: [String] = []

        @Option(
            help: ArgumentHelp(
                "A directory with authority/*.tsv to check instead of the tables compiled in.", valueName: "dir"))
        var ontology: String?

        func run() throws {
            try Console.run {
                let authority: Authority
                do {
                    authority = try Authority(ontology: ontology, own: files)
                } catch {
                    Console.say(error)
                    return false
                }
                let counts = authority.tables.map { "\($0.name)\t\($0.rows) rows\t\($0.used) used\n" }
                try Descriptor.print(Array(counts.joined().utf8))
                for finding in authority.findings { Console.say(finding, of: "authority") }
                return authority.findings.isEmpty
            }
        }
    }

    struct ExportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Writes the tables as linked data: SKOS, ORG and ELI.",
            discussion: """
                Every entry has the IRI that it has in the graphs of documents, so that the files can be loaded beside them. \
                What the tables only remember ([U], UNVERIFIED) is left out.

                EXAMPLES:
                  tsunagu authority export
                  tsunagu authority export --output site --base https://data.example.org/id/ --format turtle
                  tsunagu authority export --authority my-offices.tsv --format ntriples,graphml
                """)

        @OptionGroup var authority: AuthorityArguments

        @Option(help: ArgumentHelp("Where the files go; made if missing.", valueName: "dir"))
        var output: String = "Exports"

        @Option(help: ArgumentHelp("Formats, parted by commas (see tsunagu formats); not dot.", valueName: "names"))
        var format = FormatList(formats: [.rdfXML, .nTriples])

        func validate() throws {
            if let format = format.formats.first(where: { !AuthorityGraph.formats.contains($0) }) {
                throw ValidationError("--format \(format.name) does not show the authority.")
            }
        }

        func run() throws {
            try Console.run {
                let graph = try AuthorityGraph(try authority.tables(), base: try authority.checkedBase())
                let files = try graph.write(to: output, formats: format.formats) { Console.sayWaiting(for: output) }
                for path in files { Descriptor.say(path) }
                return true
            }
        }
    }
}

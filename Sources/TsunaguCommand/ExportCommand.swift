internal import ArgumentParser
internal import Graph
internal import Linking
internal import Serialization
internal import Tsunagu

/// `rdfxml,graphml`: names of formats, parted by commas.
struct FormatList: ExpressibleByArgument {
    var formats: [GraphFormat]

    init(formats: [GraphFormat]) { self.formats = formats }

    init?(argument: String) {
        formats = []
        for name in argument.split(separator: ",") {
            guard let format = GraphFormat(named: String(name)) else { return nil }
            if !formats.contains(format) { formats.append(format) }
        }
        if formats.isEmpty { return nil }
    }

    var defaultValueDescription: String { formats.map(\.name).joined(separator: ",") }
}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the graph of all inputs: RDF/XML, GraphML, DOT, N-Triples.",
        discussion: """
            Several inputs give one merged graph. Every file is replaced whole or left alone. Findings go to standard error \
            and to findings.jsonl; a summary ends the run.

            EXAMPLES:
              tsunagu export page-2.txt
              tsunagu export Examples --output Exports --format rdfxml,graphml
              tsunagu export pages/*.txt --output site --base https://data.example.org/id/
              tsunagu export - --no-evidence < page-2.txt
              tsunagu export Examples --corrections Examples/corrections.tsv
            """)

    @OptionGroup var input: InputArguments
    @OptionGroup var authority: AuthorityArguments

    @Option(help: ArgumentHelp("Where the files go; made if missing.", valueName: "dir"))
    var output: String = "Exports"

    @Option(help: ArgumentHelp("Formats, parted by commas (see tsunagu formats).", valueName: "names"))
    var format = FormatList(formats: GraphFormat.usual)

    @OptionGroup var profile: ProfileArguments

    @Option(help: ArgumentHelp("The licence stated of each source document.", valueName: "iri"))
    var license: String = GraphAssembly.defaultLicense

    @Flag(name: .customLong("no-evidence"), help: "Leave out passages, confidences and reasons.")
    var leavesOutEvidence = false

    func run() throws {
        try Console.run {
            var exporter: Exporter
            let base = try authority.checkedBase()
            do {
                exporter = try Exporter(
                    directory: output, formats: format.formats, base: base, license: license,
                    includesEvidence: !leavesOutEvidence, profile: try profile.checked(for: format))
            } catch let error as TermError {
                throw ValidationError("--license is \(error)")
            }
            let linker = try authority.linker()
            let allRead = try input.forEachLinked(by: linker) {
                try exporter.add($0)
            } unreadable: {
                exporter.add($0)
            } aside: {
                exporter.add($0, of: "corrections")
            }
            try exporter.write()
            Descriptor.say(exporter.summary.text)
            return allRead
        }
    }
}

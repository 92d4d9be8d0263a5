internal import ArgumentParser
internal import Documents
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
            and to findings.jsonl; a summary ends the run. An input that cannot be read is left out, said in both, and \
            makes the exit code 1. The result does not depend on the order of the inputs or on --jobs.

            ARCHIVES:
            --stream holds a few documents in memory, whatever there are: each one's statements go to standard output \
            as a block when it is done, in the order of the inputs; with --output DIR to DIR/graph.nt or graph.nq, and to \
            DIR/graph.evidence.nt. What several documents say stands in each one's block: sort -u makes it one set. \
            N-Triples on standard output come without evidence, N-Quads with it.
            A run that was interrupted is taken up by the same command with --resume, to the same result: what is done is \
            kept beside the output, of 64 documents or more, or where --resume was given from the start. A change of \
            options, tables, corrections or of the program begins anew, one of the inputs from the first that differs.

            EXAMPLES:
              tsunagu export page-2.txt
              tsunagu export Examples --output Exports --format rdfxml,graphml
              tsunagu export pages/*.txt --output site --base https://data.example.org/id/
              tsunagu export - --no-evidence < page-2.txt
              tsunagu export Examples --format dot --view all --focus 厚生労働省 --depth 2
              tsunagu export Examples --corrections Examples/corrections.tsv
              tsunagu export 'archive/**/*.html.gz' more.jsonl --output graph --resume
              find archive -name '*.pdf' -print0 | tsunagu export --files-from - -0 --per-document --output graphs
              zcat crawl.jsonl.gz | tsunagu export - --stream --format nquads | gzip > graph.nq.gz
            """)

    @OptionGroup var input: InputArguments
    @OptionGroup var authority: AuthorityArguments
    @OptionGroup var archive: ArchiveArguments
    @OptionGroup var views: ViewArguments

    @Option(
        help: ArgumentHelp(
            "Where the files go; made if missing. (default: Exports; with --stream standard output)", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            """
            Formats, parted by commas (see tsunagu formats). (default: \
            \(FormatList(formats: GraphFormat.usual).defaultValueDescription); with --stream ntriples)
            """, valueName: "names"))
    var format: FormatList?

    @OptionGroup var profile: ProfileArguments

    @Option(help: ArgumentHelp("The licence stated of each source document.", valueName: "iri"))
    var license: String = GraphAssembly.defaultLicense

    @Flag(name: .customLong("no-evidence"), help: "Leave out passages, confidences and reasons.")
    var leavesOutEvidence = false

    func validate() throws { try archive.check(output: output, formats: format?.formats) }

    func run() throws {
        try Console.run {
            var export = ArchiveExport(directory: archive.directory(output))
            export.shape = archive.shape
            export.resumes = archive.resumes
            export.formats = format?.formats ?? archive.usualFormats
            export.base = try authority.checkedBase()
            export.license = license
            export.includesEvidence = !leavesOutEvidence
            (export.views, export.theme) = (views.request, views.theme)
            export.profile = try profile.checked(for: FormatList(formats: export.formats))
            do {
                _ = try GraphAssembly(base: export.base, license: license)
            } catch {
                throw ValidationError("--license is \(error)")
            }
            let linker = try authority.linker()
            var asides: [Finding] = []
            let corrections = try input.corrections.read { asides.append($0) }
            export.circumstances = try authority.digests() + input.corrections.digests()
            let documents = input.archive()
            let teller = ExportTeller(
                total: documents.count, isQuiet: input.quiet, hasFindingsFile: export.directory != nil)
            let summary = try export.run(
                documents, linker: linker, corrections: corrections, asides: asides, tell: teller.tell)
            teller.end()
            if !input.quiet { Descriptor.say(summary.text) }
            return summary.unreadable == 0
        }
    }
}

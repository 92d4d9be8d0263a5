internal import ArgumentParser
internal import Documents
internal import Serialization
internal import Tsunagu

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turns any RDF into GraphML, drawings, tables or another RDF format.",
        discussion: """
            Reads RDF/XML, N-Triples or N-Quads, of whatever vocabulary. Blank nodes get IRIs below /.well-known/genid/; \
            IRIs beyond ASCII are percent-encoded. A graph of Tsunagu's own is drawn as a report; another one whole, or \
            summed up by its classes where it has more than 60 nodes.

            EXAMPLES:
              tsunagu convert people.rdf --to graphml,dot
              tsunagu convert Exports/graph.nt --to csv,cypher --output import
            """)

    @Argument(help: ArgumentHelp("An RDF file, or - for standard input.", valueName: "input"))
    var input: String

    @Option(help: ArgumentHelp("Formats, parted by commas (see tsunagu formats).", valueName: "names"))
    var to = FormatList(formats: [.graphML, .dot])

    @Option(help: ArgumentHelp("Where the files go; made if missing.", valueName: "dir"))
    var output: String = "."

    func run() throws {
        try Console.run {
            let conversion: Conversion
            do {
                conversion = try Conversion(of: input)
            } catch {
                Console.say(error)
                return false
            }
            do {
                for file in try conversion.write(to.formats, to: output) { Descriptor.say("written     \(file)") }
            } catch let error as SerializationError {
                Console.say(InputError(input: input, code: "unwritable", message: "\(error)"))
                return false
            }
            return true
        }
    }
}

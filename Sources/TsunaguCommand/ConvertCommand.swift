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
            summed up by its classes where it has more than 60 nodes, whatever --view says.

            EXAMPLES:
              tsunagu convert people.rdf --to graphml,dot
              tsunagu convert people.rdf --to dot --focus https://example.org/people/1 --depth 2
              tsunagu convert Exports/graph.nt --to csv,cypher --output import
            """)

    @Argument(help: ArgumentHelp("An RDF file, or - for standard input.", valueName: "input"))
    var input: String

    @Option(help: ArgumentHelp("Formats, parted by commas (see tsunagu formats).", valueName: "names"))
    var to = FormatList(formats: [.graphML, .dot])

    @OptionGroup var profile: ProfileArguments

    @Option(help: ArgumentHelp("Where the files go; made if missing.", valueName: "dir"))
    var output: String = "."

    @Option(help: ArgumentHelp("An input of more MiB, unpacked, is not read.", valueName: "MiB"))
    var largest = Conversion.most >> 20

    @OptionGroup var views: ViewArguments

    func validate() throws {
        guard (1...1 << 20).contains(largest) else { throw ValidationError("--largest is a number from 1 to 1048576.") }
    }

    func run() throws {
        try Console.run {
            let profile = try profile.checked(for: to)
            let conversion: Conversion
            do {
                conversion = try Conversion(of: input, largest: largest << 20)
            } catch {
                Console.say(error)
                return false
            }
            do {
                let files = try conversion.write(
                    to.formats, to: output, profile: profile, views: views.request, theme: views.theme
                ) { Console.sayWaiting(for: output) }
                for file in files { Descriptor.say("written     \(file)") }
            } catch let error as SerializationError {
                Console.say(InputError(input: input, code: "unwritable", message: "\(error)"))
                return false
            }
            return true
        }
    }
}

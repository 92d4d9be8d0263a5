internal import ArgumentParser
internal import Serialization
internal import Tsunagu

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "Lists the formats that can be written, with media type and file names.",
        discussion: """
            EXAMPLE:
              tsunagu formats
            """)

    func run() throws {
        try Console.run {
            let lines = GraphFormat.all.map { format in
                [format.name, format.title, format.mediaType, Exporter.fileNames(of: format)].joined(separator: "\t")
                    + "\n"
            }
            try Descriptor.print(Array(lines.joined().utf8))
            return true
        }
    }
}

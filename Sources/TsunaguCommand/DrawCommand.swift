public import ArgumentParser
internal import Documents
public import Serialization
internal import Tsunagu

extension SVGFinish.Theme: ExpressibleByArgument {}

struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draws DOT files as SVG for the web.",
        discussion: """
            Runs Graphviz (apt install graphviz) on each file, which names its own layout engine, and gives the drawing a \
            name and a description for those who do not see it, its language, and colours that follow the reader's theme; \
            in print they are light. Any DOT file is drawn; name, description and colours are those of Tsunagu's own.

            EXAMPLES:
              tsunagu draw Exports/*.dot
              tsunagu draw Exports/overview.dot --theme dark --output slides
              tsunagu diff 2023.txt 2024.txt --format dot | tsunagu draw - > changes.svg
            """)

    @Argument(
        help: ArgumentHelp("DOT files, or - for standard input; that is drawn to standard output.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Where the drawings go; made if missing. (default: beside the files)", valueName: "dir"))
    var output: String?

    @Option(help: "Colours: auto (the reader's), light or dark.")
    var theme: SVGFinish.Theme = .auto

    func run() throws {
        try Console.run {
            if let output { try Descriptor.makeDirectory(output) }
            let graphviz = Graphviz(finish: SVGFinish(theme: theme))
            var allDrawn = true
            for file in files {
                do {
                    let drawing = try graphviz.draw(file)
                    if file == "-" {
                        try Descriptor.print(drawing)
                    } else {
                        let path = path(of: file)
                        try OutputFile.write(path) { $0.append(drawing) }
                        Descriptor.say("drawn       \(path)")
                    }
                } catch let error as InputError {
                    Console.say(error)
                    allDrawn = false
                }
            }
            return allDrawn
        }
    }

    /// `section-1.dot` is drawn as `section-1.svg`.
    private func path(of file: String) -> String {
        let stem = file.hasSuffix(".dot") ? String(file.dropLast(4)) : file
        guard let output else { return stem + ".svg" }
        let name = stem.lastIndex(of: "/").map { String(stem[stem.index(after: $0)...]) } ?? stem
        return "\(output.hasSuffix("/") ? output : output + "/")\(name).svg"
    }
}

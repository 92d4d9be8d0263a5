public import ArgumentParser
public import Tsunagu

extension TableFormat: ExpressibleByArgument {}

struct TableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Prints the reconstructed table, before any linking.",
        discussion: """
            Everything is as printed. JSON has the position of every piece of text (Unicode scalars of the page's text, \
            which it contains); CSV and Markdown have one line a row.

            EXAMPLES:
              tsunagu table page-2.txt --format markdown
              tsunagu table page-2.txt --format csv > table.csv
              tsunagu table Examples | python3 -m json.tool
            """)

    @OptionGroup var input: InputArguments

    @Option(help: "json, csv or markdown.")
    var format: TableFormat = .json

    func run() throws {
        try Console.run {
            var tables: [Reconstruction] = []
            let allRead = try input.forEach { file in
                let table = try Reconstruction(of: file)
                for finding in table.findings { Console.say(finding, of: file) }
                tables.append(table)
            }
            try Descriptor.print(format.text(tables))
            return allRead
        }
    }
}

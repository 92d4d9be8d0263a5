public import ArgumentParser
internal import Linking
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
              tsunagu table Examples --corrections Examples/corrections.tsv --format markdown
            """)

    @OptionGroup var input: InputArguments

    @Option(help: "json, csv or markdown.")
    var format: TableFormat = .json

    func run() throws {
        try Console.run {
            let corrections = try input.corrections.read()
            var tables: [Reconstruction] = []
            let allRead = try input.forEach({ try $0.reconstruction(corrections: corrections) }) { name, table in
                if !input.quiet { for finding in table.findings { Console.say(finding, of: name) } }
                tables.append(table)
            }
            for finding in corrections.unused([.cell], after: tables.flatMap(\.corrections)) {
                CorrectionArguments.tell(finding)
            }
            try Descriptor.print(format.text(tables))
            return allRead
        }
    }
}

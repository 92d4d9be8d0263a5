public import ArgumentParser
internal import Documents
internal import Graph
internal import Linking
public import Tsunagu

extension DifferenceFormat: ExpressibleByArgument {}

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compares two editions: what became of measures, programs, budgets and offices.",
        discussion: """
            OLD and NEW are files or directories, such as a year's plan and the next year's report. Measures are kept, \
            changed (another wording), new or gone; programs kept, renamed, new or gone; budgets are compared in the last \
            fiscal year that each edition gives, without 内数. The exit code is 0 whether they differ or not, and 1 where \
            an input could not be read.

            EXAMPLES:
              tsunagu diff report-2023.txt report-2024.txt
              tsunagu diff pages-2023 pages-2024 --format json | jq '.programs[] | select(.change == "renamed")'
              tsunagu diff report-2023.txt report-2024.txt --corrections corrections.tsv
              tsunagu diff pages-2023 pages-2024 --format dot | dot -Tsvg -o changes.svg
            """)

    @Argument(help: ArgumentHelp("The earlier edition: a text file or a directory.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The later edition.", valueName: "new"))
    var new: String

    @OptionGroup var corrections: CorrectionArguments
    @OptionGroup var authority: AuthorityArguments

    @Option(help: "text, json, graphml or dot; in the last two the change is a colour.")
    var format: DifferenceFormat = .text

    func run() throws {
        try Console.run {
            let linker = try authority.linker()
            let corrections = try corrections.read()
            var outcomes = CorrectionTally(corrections)
            let base = try authority.checkedBase()
            var allRead = true
            func edition(_ input: String) throws -> Edition {
                var edition = try Edition(base: base)
                try Archive(InputList([input])).forEach {
                    try linker.link($0.reconstruction(corrections: corrections), corrections: corrections)
                } take: { name, result in
                    do {
                        let linked = try result.get()
                        outcomes.add(linked.corrections)
                        for finding in linked.findings where finding.severity == .error {
                            Console.say(finding, of: name)
                        }
                        try edition.add(linked)
                    } catch {
                        guard let error = error as? InputError else { throw error }
                        Console.say(error)
                        allRead = false
                    }
                }
                return edition
            }
            let bytes = try format.bytes(from: edition(old), to: edition(new), base: base)
            for finding in outcomes.unused { CorrectionArguments.tell(finding) }
            try Descriptor.print(bytes)
            return allRead
        }
    }
}

internal import ArgumentParser

@main
struct TsunaguCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tsunagu",
        abstract: "Turns the tables of ministries' reports into a knowledge graph.",
        discussion: """
            Reads pages in which a table of policy measures has run together, puts the table back together, links measures, \
            programs and budgets, ministries and offices, institutions and laws, and writes one graph.

            EXAMPLES:
              tsunagu export page-2.txt --output Exports     RDF/XML, N-Triples, GraphML and DOT
              tsunagu draw Exports/*.dot                     the drawings as SVG
              tsunagu table page-2.txt --format markdown     the table, to read before anything else
              tsunagu link page-2.txt --format text          who and what is named, and why it was taken so
              tsunagu diff 2023.txt 2024.txt                 what became of everything from one edition to the next
              tsunagu budget page-2.txt --by ministry        what the budgets come to, and what was left out
              tsunagu authority check my-offices.tsv         what is wrong with rows of your own
              tsunagu table - < page-2.txt                   standard input

            Results go to files or standard output, everything else to standard error.
            EXIT CODES: 0 all went well; 1 an input could not be read (the others are written); 64 wrong usage; \
            69 the preview server is not there or cannot listen; 73 an output could not be created; 74 an output could \
            not be written.
            """,
        version: "0.1.0",
        subcommands: [
            ExportCommand.self, TableCommand.self, LinkCommand.self, BudgetCommand.self, DiffCommand.self,
            PublishCommand.self, ServeCommand.self, ConvertCommand.self, DrawCommand.self, AuthorityCommand.self,
            FormatsCommand.self,
        ])
}

public import ArgumentParser
internal import Linking
public import Tsunagu

extension LinkFormat: ExpressibleByArgument {}

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Prints who and what is named: span, surface, type, entity, score, and why.",
        discussion: """
            One line a mention. The status says how sure the link is: linked (an entity of the authority or of the document), \
            minted (a name that no table knows), ambiguous (several candidates within the margin), none.

            WHY, AND HOW TO PUT IT RIGHT:
            --explain tells all that decided: the candidates, what made their scores, the row of the authority and its sources, \
            the readings that were left, and for a minted name the names near it. The last line on each mention is a line for a \
            corrections file: rows parted by tabs, # before remarks, and one first row with the names of the columns:
              document  a title, an address or a file's name; * for every document
              page, text, nth, at
                        where: the printed words (… for what is left out) and which of their occurrences (none: all), or \
            start-end; at beside text checks that the text is there
              what      cell (is in another row or column), mention (names something, or nothing), link (names this)
              is        of a link the name or IRI; of a cell the words that it goes on behind
              is_not    of a link a name or IRI that is wrong; of a mention a wrong class, or * where nothing is named
              type      the class, such as Program, Office, Institution, Law, Notice
              row, column
                        of a cell where it belongs: numbers from 1, the beginning of the measure, the column's heading
              by, date, why
                        who says so, and on what ground; they go into the evidence of what is exported
            A correction wins over the program. One with nothing to do (text not found, so already) is reported; of two that \
            contradict each other the one for a narrower place is followed, else neither, and both are reported.

            EXAMPLES:
              tsunagu link page-2.txt --format text
              tsunagu link page-2.txt | grep '"status":"minted"'
              tsunagu link page-2.txt --explain --surface 国交省
              tsunagu link page-2.txt --explain --at 120-188 --format jsonl
              tsunagu link Examples --corrections Examples/corrections.tsv --explain --surface 海岸室
            """)

    @OptionGroup var input: InputArguments
    @OptionGroup var authority: AuthorityArguments

    @Option(help: "jsonl (a JSON object a line) or text. (default: jsonl; with --explain text)")
    var format: LinkFormat?

    @Flag(help: "Tell all that decided on each mention, and the line that corrects it.")
    var explain = false

    @Option(help: ArgumentHelp("Only mentions with a character there: 120-188, or p2:120-188.", valueName: "positions"))
    var at: PagePositions?

    @Option(help: ArgumentHelp("Only mentions whose text has these words.", valueName: "words"))
    var surface: String?

    func run() throws {
        try Console.run {
            let linker = try authority.linker()
            let base = try authority.checkedBase()
            let choice = MentionChoice(positions: at.map { ($0.page, $0.range) }, surface: surface)
            let explainer = explain ? linker.explainer() : nil
            let format = format ?? (explain ? .text : .jsonl)
            return try input.forEachLinked(by: linker) { linked in
                try Descriptor.print(format.text(linked, base: base, choice: choice, explainer: explainer))
            }
        }
    }
}

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

            EXAMPLES:
              tsunagu link page-2.txt --format text
              tsunagu link page-2.txt | grep '"status":"minted"'
            """)

    @OptionGroup var input: InputArguments
    @OptionGroup var authority: AuthorityArguments

    @Option(help: "jsonl (a JSON object a line) or text.")
    var format: LinkFormat = .jsonl

    func run() throws {
        try Console.run {
            let linker = try authority.linker()
            let base = try authority.checkedBase()
            return try input.forEach { file in
                let linked = try linker.link(Reconstruction(of: file))
                for finding in linked.findings { Console.say(finding, of: file) }
                try Descriptor.print(format.text(linked, base: base))
            }
        }
    }
}

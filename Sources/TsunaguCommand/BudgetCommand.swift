public import ArgumentParser
internal import Linking
public import Tsunagu

extension BudgetFormat: ExpressibleByArgument {}
extension BudgetReport.Grouping: ExpressibleByArgument {}

struct BudgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget",
        abstract: "Adds up the budgets of all inputs by program, ministry or fiscal year, and says what it left out.",
        discussion: """
            Of one program and fiscal year one stage of the main budget counts: the appropriation, else the draft, else the \
            request, else what is given at no stage; a supplement is shown by itself and added. Never added: 内数 (the amount \
            of a larger pot), the share of a program whose whole amount counts, drafts and requests beside a later stage, \
            総額, foreign money, and amounts whose program nobody could tell. All of these are listed. What several \
            programs or ministries share stands under each and counts once in the totals; so does an allocation that \
            several inputs give. A program is its lead ministries' (◎), by the measures that are done through it.

            CSV: a header row; `record` is line, year, total or left-out; amounts in yen. Text that a spreadsheet would take \
            for a formula begins with an apostrophe.
            JSON: {"by", "currency", "lines": [{"iri", "label", "fiscalYear", SUMS, "allocations": [iri]}], \
            "years": [{"fiscalYear", SUMS}], "total": {SUMS}, "shared": [iri], "leftOut": [{"reason", "iri", "label", \
            "fiscalYear", "stage", "amount", "currency"}]}, SUMS being "initial", "draft", "request", "supplementary", \
            "other", "total" in yen. The reasons: \(BudgetReport.reasons.joined(separator: ", ")).

            EXAMPLES:
              tsunagu budget Examples
              tsunagu budget pages/*.txt --by ministry
              tsunagu budget pages --by year --format csv > budget.csv
            """)

    @OptionGroup var input: InputArguments
    @OptionGroup var authority: AuthorityArguments

    @Option(help: "program, ministry or year.")
    var by: BudgetReport.Grouping = .program

    @Option(help: "text, csv or json.")
    var format: BudgetFormat = .text

    func run() throws {
        try Console.run {
            let linker = try authority.linker()
            var report = try BudgetReport(base: try authority.checkedBase())
            let allRead = try input.forEachLinked(by: linker) { try report.add($0) }
            try Descriptor.print(report.text(by: by, format))
            return allRead
        }
    }
}

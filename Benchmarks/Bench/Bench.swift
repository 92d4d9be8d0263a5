import Tsunagu

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `bench SUBCOMMAND …`: our side of `make bench`. Each subcommand prepares outside the clock and prints one line of JSON
/// for the measured work (`Benchmarks/contest.py`); `stages` prints a table of its own.
@main
struct Bench {
    static func main() {
        do { try run() } catch let usage as Usage {
            Descriptor.say(usage.description)
            exit(EX_USAGE)
        } catch {
            Descriptor.say("bench: \(error)")
            exit(EX_SOFTWARE)
        }
    }

    private static func run() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "write": try WriteBench.run(rest)
        case "read": try ReadBench.run(rest)
        case "lexicon": try LexiconBench.run(rest)
        case "page": try PageBench.page(rest)
        case "table": try PageBench.table(rest)
        case "link": try PageBench.link(rest)
        case "stages": try StagesBench.run(rest)
        default: throw Usage()
        }
    }

    struct Usage: Error, CustomStringConvertible {
        var description: String {
            """
            bench write rdfxml|turtle|ntriples|graphml|dot GRAPH.nt OUTPUT
            bench read GRAPH.rdf
            bench lexicon NAMES TEXT [--matches]
            bench page INPUT [RUNS]
            bench table|link INPUT
            bench stages INPUT …
            """
        }
    }
}

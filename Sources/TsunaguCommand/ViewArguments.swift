public import ArgumentParser
public import Serialization
internal import Views

extension DOTTheme: ExpressibleByArgument {}

/// A kind of drawing, or all of them.
struct ViewChoice: ExpressibleByArgument {
    var kinds: [ViewKind]

    init?(argument: String) {
        if argument == "all" {
            kinds = ViewKind.allCases
        } else if let kind = ViewKind(rawValue: argument) {
            kinds = [kind]
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { ViewKind.allCases.map(\.rawValue) + ["all"] }
}

/// What is drawn, for the format dot.
struct ViewArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What to draw; may be repeated. (default: overview and section)", valueName: "view"))
    var view: [ViewChoice] = []

    @Option(
        help: ArgumentHelp(
            "An entity, by its IRI or exactly by one of its names, to draw with what surrounds it; may be repeated.",
            valueName: "entity"))
    var focus: [String] = []

    @Option(help: ArgumentHelp("How many steps a drawing goes from its focus.", valueName: "steps"))
    var depth: Int = 1

    @Option(help: "Colours of drawings: light or dark; tsunagu draw makes one of light that follows the reader's.")
    var theme: DOTTheme = .light

    func validate() throws {
        guard (1...9).contains(depth) else { throw ValidationError("--depth is from 1 to 9.") }
    }

    var request: ViewRequest {
        let asked = Set(view.flatMap(\.kinds))
        let kinds = asked.isEmpty ? ViewKind.usual : ViewKind.allCases.filter(asked.contains)
        return ViewRequest(kinds: kinds, focuses: focus, depth: depth)
    }
}

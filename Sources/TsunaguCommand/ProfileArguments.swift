public import ArgumentParser
public import Serialization

extension GraphMLProfile: ExpressibleByArgument {
    public init?(argument: String) { self.init(named: argument) }

    public var defaultValueDescription: String { name }
    public static var allValueStrings: [String] { all.map(\.name) }
}

/// For which program GraphML is written; every command that writes it takes it.
struct ProfileArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The program that GraphML is meant for; portable is read by all, the others differ where one needs it.",
            valueName: "program"))
    var profile: GraphMLProfile = .portable

    /// - Throws: `ValidationError` where a profile is asked for and no GraphML.
    func checked(for formats: FormatList) throws -> GraphMLProfile {
        guard profile == .portable || formats.formats.contains(.graphML) else {
            throw ValidationError("--profile \(profile.name) says how GraphML is written, and graphml is not asked for")
        }
        return profile
    }
}

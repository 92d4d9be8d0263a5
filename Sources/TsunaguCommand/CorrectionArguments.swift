internal import ArgumentParser
internal import Documents
internal import Linking
internal import Tsunagu

/// What a person says against the program's reading; every command that reads pages takes it.
struct CorrectionArguments: ParsableArguments {
    @Option(
        name: .customLong("corrections"),
        help: ArgumentHelp(
            "What a person says against the program's reading: rows parted by tabs (see tsunagu link --help). Repeatable.",
            valueName: "file"))
    var files: [String] = []

    /// The corrections given. Rows that cannot be used are reported, also to `aside`.
    func read(aside: (Finding) -> Void = { _ in }) throws -> Corrections {
        do {
            let corrections = try Corrections(reading: files)
            for finding in corrections.findings { Self.tell(finding, aside) }
            return corrections
        } catch {
            throw ValidationError("--corrections \(error)")
        }
    }

    func digests() throws -> [String] { try files.map { SHA256.hex(try InputBytes.read($0)) } }

    /// Reports what belongs to no document.
    static func tell(_ finding: Finding, _ aside: (Finding) -> Void = { _ in }) {
        Console.say(finding, of: "corrections")
        aside(finding)
    }
}

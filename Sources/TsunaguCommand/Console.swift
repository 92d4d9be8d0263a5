internal import ArgumentParser
internal import Documents
internal import JapaneseText
internal import Tsunagu
internal import Views

/// What a person or a script is told, and the exit code that goes with it.
enum Console {
    static func say(_ error: some Error) { Descriptor.say("tsunagu: error: \(error)") }

    static func sayWaiting(for directory: String) {
        Descriptor.say("tsunagu: another run writes to \(directory); waiting for its end")
    }

    static func say(_ finding: Finding, of document: String) {
        let places = finding.spans.map { "p\($0.page):\($0.start)-\($0.end)" }.joined(separator: ";")
        let place = places.isEmpty ? "" : " at \(places)"
        Descriptor.say(
            "tsunagu: \(finding.severity.rawValue): \(document)\(place): \(plain(finding.message)) [\(finding.code)]")
    }

    /// What a page prints is shown to a terminal without the characters that would steer it.
    private static func plain(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        shown.append(
            contentsOf: text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 })
        return String(shown)
    }

    /// Runs a command's work; an output that failed ends it with the code of sysexits for that.
    static func run(_ work: () throws -> Bool) throws {
        Descriptor.outliveLimits()
        do {
            if try !work() { throw ExitCode(1) }
        } catch let error as OutputError {
            say(error)
            throw ExitCode(error.stage == .create ? 73 : 74)
        } catch let error as FocusError {
            let lines = "\(error)".split(separator: "\n").map { plain(String($0)) }
            Descriptor.say("tsunagu: error: " + lines.joined(separator: "\n"))
            throw ExitCode(64)
        }
    }
}

public import Foundation

/// What a test needs from outside this package: a foreign program, or the shared material beside the checkout.
///
/// A test that needs one is `@Test(.enabled(if: Oracle.runs("rapper"), "rapper is not installed"))`: where it is missing
/// the test is skipped and says so. With `TSUNAGU_REQUIRE_ORACLES=1` it runs all the same, and fails.
public enum Oracle {
    public static let isRequired = ProcessInfo.processInfo.environment["TSUNAGU_REQUIRE_ORACLES"] == "1"

    /// The root of this package.
    public static let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The directory with the real page and its annotation: `TSUNAGU_SHARED`, or `../shared` beside the checkout.
    public static let shared =
        ProcessInfo.processInfo.environment["TSUNAGU_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared")

    /// The real page.
    public static let seed = shared.appendingPathComponent("seed/page-2.txt").path

    /// Whether a test on the real page should run.
    public static let hasShared =
        isRequired || FileManager.default.fileExists(atPath: shared.appendingPathComponent("gold").path)

    /// The sanitizer that tests and command are built with, `address` or `thread`: each keeps freed memory and notes of its
    /// own, and brings a run-time that some tests are too rough for.
    public static let sanitizer = ProcessInfo.processInfo.environment["TSUNAGU_SANITIZER"]

    /// The command, built beside the tests.
    public static let tsunagu = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("tsunagu")

    /// The Python of the tests' own environment (`make test` makes it), or the one on the path.
    public static let python =
        ProcessInfo.processInfo.environment["TSUNAGU_PYTHON"]
        ?? [".venv/bin/python3"].map { packageRoot.appendingPathComponent($0).path }
        .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "python3"

    /// Whether a test that needs `program` should run.
    public static func runs(_ program: String) -> Bool { isRequired || path(of: program) != nil }

    /// Whether a test that needs the Python module `module` should run.
    public static func imports(_ module: String) -> Bool {
        isRequired || (try? run(python, ["-c", "import \(module)"]).status) == 0
    }

    static func path(of program: String) -> String? {
        let directories = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return directories.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    public struct Output: Sendable {
        public var status: Int32
        public var output: Data
        public var errors: Data
        public var text: String { String(decoding: output, as: UTF8.self) }
        public var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// Runs a program to its end and returns all it printed.
    public static func run(_ program: String, _ arguments: [String], input: Data? = nil) throws -> Output {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        // Files, not pipes: a pipe that nobody empties stops the program that fills it.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let paths = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
        for path in paths { try (path.lastPathComponent == "in" ? input ?? Data() : Data()).write(to: path) }
        process.standardInput = try FileHandle(forReadingFrom: paths[0])
        process.standardOutput = try FileHandle(forWritingTo: paths[1])
        process.standardError = try FileHandle(forWritingTo: paths[2])
        try process.run()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, output: try Data(contentsOf: paths[1]),
            errors: try Data(contentsOf: paths[2]))
    }
}

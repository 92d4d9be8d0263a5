import Foundation
import TestSupport
import Testing

/// The preview server, asked by Tests/Site/serve.py.
struct ServingTests {
    /// `make serve` puts the server beside the command that the tests run.
    private static let isBuilt =
        Oracle.isRequired
        || FileManager.default.isExecutableFile(
            atPath: Oracle.tsunagu.deletingLastPathComponent().appendingPathComponent("tsunagu-serve").path)

    @Test(.enabled(if: isBuilt, "tsunagu-serve is not built: make serve"))
    func `a preview answers as the real host, and nothing else`() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Site/serve.py").path
        let examples = Oracle.packageRoot.appendingPathComponent("Examples").path
        let browser = Oracle.runs("chromium") ? ["--chromium", "chromium"] : []
        let done = try Oracle.run(Oracle.python, [script, Oracle.tsunagu.path, examples] + browser)
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
    }
}

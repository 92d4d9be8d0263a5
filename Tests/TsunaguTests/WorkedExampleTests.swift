import Foundation
import TestSupport
import Testing

/// The documentation's example is a program that runs.
@Suite struct WorkedExampleTests {
    @Test func runsOnAnExample() throws {
        let program = Oracle.tsunagu.deletingLastPathComponent().appendingPathComponent("WorkedExample").path
        let page = Oracle.packageRoot.appendingPathComponent("Examples/medical-devices-2.txt").path
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("example-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let run = try Oracle.run(program, [page, directory.path])
        #expect(run.status == 0, "\(run.errorText)")
        #expect(run.text.contains("→ 厚生労働省"))
        #expect(FileManager.default.fileExists(atPath: directory.appendingPathComponent("graph.rdf").path))
    }
}

import Foundation
import TestSupport
import Testing

/// What nobody should give the program, and somebody will: `Tests/Hostile/hostile.py` lists the cases.
@Suite struct HostileInputTests {
    @Test(.enabled(if: Oracle.runs("rapper"), "rapper is not installed"))
    func eachEndsInBounds() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Hostile/hostile.py").path
        let run = try Oracle.run(Oracle.python, [script, Oracle.tsunagu.path])
        let faults = run.text.split(separator: "\n").filter { !$0.hasPrefix("ok") }
        #expect(run.status == 0, "\(faults.joined(separator: "\n"))\n\(run.errorText)")
    }

    /// Good documents and broken ones, thousands of them, through libxml2, iconv and zlib.
    @Test(.enabled(if: Oracle.sanitizer == nil, "a sanitizer keeps what is freed"))
    func readersLeaveNothingBehind() throws {
        let fuzz = Oracle.tsunagu.deletingLastPathComponent().appendingPathComponent("fuzz").path
        let run = try Oracle.run(fuzz, ["leaks", "5000"])
        #expect(run.status == 0, "\(run.text)")
    }
}

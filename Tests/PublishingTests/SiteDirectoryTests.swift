import Foundation
import Publishing
import Testing

@Suite struct SiteDirectoryTests {
    private let parent = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
    private var path: String { parent.appendingPathComponent("site").path }

    private func publish(_ files: [String: String], to path: String) throws {
        var directory = try SiteDirectory(path)
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            try directory.write(SiteFile(path: name, bytes: Array(text.utf8)))
        }
        try directory.finish()
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: parent.path).sorted()
    }

    @Test func aSiteIsReplacedAsAWhole() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try publish(["index.html": "1", "old/a.html": "1"], to: path)
        try publish(["index.html": "2"], to: path)
        #expect(try String(contentsOfFile: path + "/index.html", encoding: .utf8) == "2")
        #expect(!FileManager.default.fileExists(atPath: path + "/old"))
        #expect(try names() == ["site"])
    }

    @Test func aRunThatStopsLeavesTheEarlierSite() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try publish(["index.html": "1"], to: path)
        do {
            var directory = try SiteDirectory(path)
            try directory.write(SiteFile(path: "index.html", bytes: Array("2".utf8)))
        }
        #expect(try String(contentsOfFile: path + "/index.html", encoding: .utf8) == "1")
        #expect(try names() == ["site"])
    }

    /// The process of such a run is no more; it may have been ended between moving the earlier site aside and putting
    /// its own in the place.
    @Test(arguments: [true, false])
    func whatAKilledRunLeavesIsPutRight(hasMovedSite: Bool) throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try publish(["index.html": "1"], to: path)
        let killed = try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", ":"])
        killed.waitUntilExit()
        let scratch = parent.path + "/.site.\(killed.processIdentifier).tmp"
        try FileManager.default.createDirectory(atPath: scratch + "/entity", withIntermediateDirectories: true)
        if hasMovedSite { try FileManager.default.moveItem(atPath: path, toPath: scratch + ".old") }
        do { _ = try SiteDirectory(path) }
        #expect(try String(contentsOfFile: path + "/index.html", encoding: .utf8) == "1")
        #expect(try names() == ["site"])
    }

    @Test func whatIsNoSiteIsLeftAlone() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // Empty: fine. With a file of somebody's: not.
        try publish(["index.html": "1"], to: path)
        try "mine".write(toFile: path + "/CNAME", atomically: true, encoding: .utf8)
        #expect(throws: SiteError.self) { try publish(["index.html": "2"], to: path) }
        #expect(throws: SiteError.self) { try publish(["index.html": "2"], to: parent.path) }
        #expect(throws: SiteError.self) { try publish(["index.html": "2"], to: path + "/CNAME") }
        #expect(try String(contentsOfFile: path + "/CNAME", encoding: .utf8) == "mine")
    }

    @Test func aLinkToASiteStaysALink() throws {
        defer { try? FileManager.default.removeItem(at: parent) }
        try publish(["index.html": "1"], to: path)
        let link = parent.appendingPathComponent("link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        try publish(["index.html": "2"], to: link)
        #expect(try String(contentsOfFile: path + "/index.html", encoding: .utf8) == "2")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    }
}

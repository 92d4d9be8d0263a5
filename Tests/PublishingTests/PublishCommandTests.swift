import Foundation
import TestSupport
import Testing

/// The command itself, and its site in the hands of robots, servers and readers (`Tests/Site`).
@Suite struct PublishCommandTests {
    private static let examples = Oracle.packageRoot.appendingPathComponent("Examples").path
    private static let checks = Oracle.packageRoot.appendingPathComponent("Tests/Site")
    private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("publish-\(UUID().uuidString)")
    private var site: String { scratch.appendingPathComponent("site").path }

    private func publish(_ arguments: [String]) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, ["publish", "--output", site] + arguments)
    }

    private func publish(_ input: String = examples) throws {
        let output = try publish(["--base", "https://data.example.org/id/", input])
        #expect(output.status == 0, "\(output.errorText)")
    }

    private func check(_ script: String, _ arguments: [String] = []) throws {
        let path = Self.checks.appendingPathComponent(script).path
        let output = try Oracle.run(Oracle.python, [path, site] + arguments)
        #expect(output.status == 0, "\(output.text)\(output.errorText)")
    }

    @Test(.enabled(if: Oracle.imports("pyoxigraph, pyshacl"), "pyoxigraph and pyshacl are not installed"))
    func linksResolveAndDataSayWhatTheExportSays() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        try publish()
        try check("check.py")
        let exports = scratch.appendingPathComponent("exports").path
        let export = try Oracle.run(
            Oracle.tsunagu.path,
            [
                "export", Self.examples, "--output", exports, "--base", "https://data.example.org/id/", "--format",
                "rdfxml,turtle,ntriples,nquads,trig,jsonld,graphml,csv,cypher",
            ])
        #expect(export.status == 0)
        let same = [
            "graph.rdf", "graph.ttl", "graph.nt", "graph.jsonld", "graph.graphml", "nodes.csv", "edges.csv",
            "graph.cypher",
        ]
        for name in same {
            let dump = FileManager.default.contents(atPath: "\(site)/dumps/\(name)")
            #expect(dump != nil && dump == FileManager.default.contents(atPath: "\(exports)/\(name)"), "\(name)")
        }
        func evidence(_ directory: String) throws -> [Substring] {
            try String(contentsOfFile: directory + "/graph.evidence.nt", encoding: .utf8).split(separator: "\n")
                .sorted()
        }
        #expect(try evidence(site + "/dumps") == evidence(exports))
    }

    @Test(.enabled(if: Oracle.hasShared && Oracle.imports("pyoxigraph, pyshacl"), "the shared material is not here"))
    func theRealPageIsPublished() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        try publish(Oracle.seed)
        try check("check.py")
    }

    @Test(.enabled(if: Oracle.imports("pyoxigraph, pyshacl"), "pyoxigraph and pyshacl are not installed"))
    func correctionsAndTheirAuthorsHavePages() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let output = try publish([
            "--base", "https://data.example.org/id/", "--corrections", Self.examples + "/corrections.tsv",
            Self.examples,
        ])
        #expect(output.status == 0)
        #expect(FileManager.default.fileExists(atPath: site + "/correction"))
        try check("check.py")
    }

    @Test(.enabled(if: Oracle.runs("chromium"), "chromium is not installed"))
    func pagesAreReadInABrowser() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        try publish()
        try check("browser.py")
    }

    @Test(.enabled(if: Oracle.runs("nginx") && Oracle.runs("apache2"), "nginx or apache2 is not installed"))
    func serversAnswerInTheFormAskedFor() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        try publish()
        try check("servers.py")
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        func digest() throws -> String {
            try publish()
            return try Oracle.run("sh", ["-c", "cd \(site) && find . -type f | sort | xargs sha256sum"]).text
        }
        let first = try digest()
        #expect(try digest() == first)
        #expect(first.contains("./index.html"))
    }

    @Test(arguments: [
        "https://example.org/a b/", "https://example.org/\"x\"/", "https://example.org/'/", "example.org/",
    ])
    func aBadBaseIsWrongUsage(base: String) throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let output = try publish(["--base", base, Self.examples])
        #expect(output.status == 64)
        #expect(output.errorText.contains("--base"))
        #expect(!FileManager.default.fileExists(atPath: site))
    }

    @Test func whatIsNoSiteIsNotReplaced() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        try "mine".write(toFile: site + "/thesis.txt", atomically: true, encoding: .utf8)
        let output = try publish([Self.examples])
        #expect(output.status == 73)
        #expect(output.errorText.contains("thesis.txt") || output.errorText.contains("did not write"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: site) == ["thesis.txt"])
    }

    @Test func anInputThatCannotBeReadIsSaidAndTheOthersArePublished() throws {
        defer { try? FileManager.default.removeItem(at: scratch) }
        let output = try publish([Self.examples, "/nothing/here.txt"])
        #expect(output.status == 1)
        #expect(FileManager.default.fileExists(atPath: site + "/index.html"))
    }
}

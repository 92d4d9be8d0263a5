import Foundation
import TestSupport
import Testing

/// Two editions of one made-up report: what became of it is known, since one was made from the other by hand.
@Suite struct DiffCommandTests {
    private static let old = Oracle.packageRoot.appendingPathComponent("Examples/seaside-town-1.txt").path
    private static let new = Oracle.packageRoot.appendingPathComponent("Tests/Pages/editions/seaside-town-1.txt").path

    private struct Difference: Decodable {
        struct Named: Decodable { var label: String }
        struct Part: Decodable {
            var property: String
            var added: [Named]
            var removed: [Named]
        }
        struct Measure: Decodable {
            var change: String
            var old: Named?
            var new: Named?
            var parts: [Part]?
        }
        struct Budget: Decodable { var difference: Int? }
        struct Program: Decodable {
            var change: String
            var old: Named?
            var new: Named?
            var property: String?
            var budget: Budget?
        }
        struct Office: Decodable {
            var from: [Named]
            var to: [Named]
            var measures: [Named]
        }
        var measures: [Measure]
        var programs: [Program]
        var offices: [Office]
    }

    private func difference(_ old: String, _ new: String) throws -> Difference {
        let run = try Oracle.run(Oracle.tsunagu.path, ["diff", old, new, "--format", "json"])
        #expect(run.status == 0)
        return try JSONDecoder().decode(Difference.self, from: run.output)
    }

    private func diff(_ format: String) throws -> Data {
        let run = try Oracle.run(Oracle.tsunagu.path, ["diff", Self.old, Self.new, "--format", format])
        #expect(run.status == 0)
        return run.output
    }

    @Test func measuresAreKeptChangedNewAndGone() throws {
        let found = try difference(Self.old, Self.new)
        func names(_ change: String) -> [String] {
            found.measures.filter { $0.change == change }.compactMap { ($0.new ?? $0.old)?.label }
        }
        #expect(names("kept").count == 3)
        #expect(names("changed") == ["漁船の沖への避難の決まりを分かりやすくし、港ごとに訓練する"])
        #expect(names("new") == ["砂浜の生き物の名前を町の図鑑にまとめる"])
        #expect(names("gone") == ["船の見張りと見守りを地域で分かち合う"])
    }

    @Test func programsBeginEndAndAreRenamed() throws {
        let found = try difference(Self.old, Self.new)
        let renamed = found.programs.filter { $0.change == "renamed" }
        #expect(renamed.map { $0.old?.label } == ["うみかぜ多言語放送事業"])
        #expect(renamed.map { $0.new?.label } == ["やさしい多言語放送事業"])
        #expect(renamed.first?.property == "succeeds")
        #expect(found.programs.filter { $0.change == "new" }.map { $0.new?.label } == ["港まもり訓練推進事業"])
        #expect(found.programs.filter { $0.change == "gone" }.isEmpty)
    }

    /// 240 million yen, then 300; what is part of a larger pot is not compared.
    @Test func budgetsAreCompared() throws {
        let found = try difference(Self.old, Self.new)
        let changed = found.programs.filter { ($0.budget?.difference ?? 0) != 0 }
        #expect(changed.map { $0.new?.label } == ["なぎさ避難路整備事業"])
        #expect(changed.first?.budget?.difference == 60_000_000)
    }

    @Test func officesMove() throws {
        let move = try #require(try difference(Self.old, Self.new).offices.first)
        #expect(move.from.map(\.label) == ["水産庁防災漁村課"])
        #expect(move.to.map(\.label) == ["水産庁漁港安全課"])
        #expect(move.measures.count == 1)
    }

    @Test func anEditionIsTheSameAsItself() throws {
        let found = try difference(Self.old, Self.old)
        #expect(found.measures.allSatisfy { $0.change == "kept" && $0.parts?.isEmpty == true })
        #expect(found.programs.allSatisfy { $0.change == "kept" && ($0.budget?.difference ?? 0) == 0 })
        #expect(found.offices.isEmpty)
    }

    /// What is new one way is gone the other.
    @Test func theOtherWayRoundIsTheReverse() throws {
        let (there, back) = (try difference(Self.old, Self.new), try difference(Self.new, Self.old))
        let count = { (found: Difference, change: String) in found.measures.count { $0.change == change } }
        #expect(count(there, "new") == count(back, "gone"))
        #expect(count(there, "gone") == count(back, "new"))
        #expect(count(there, "changed") == count(back, "changed"))
    }

    @Test(.enabled(if: Oracle.imports("networkx"), "networkx is not installed"))
    func graphMLCarriesTheChangeAsAColour() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString).graphml")
        try diff("graphml").write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            import networkx, sys
            graph = networkx.read_graphml(sys.argv[1])
            for _, data in graph.nodes(data=True):
                if data["labelV"] == "Measure": print(data["change"], data["color"], data.get("former_iri") is not None)
            assert all("change" in data and "color" in data for *_, data in graph.edges(data=True))
            """
        let run = try Oracle.run(Oracle.python, ["-c", script, file.path])
        #expect(run.status == 0, "\(run.errorText)")
        let lines = run.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines.filter { $0.hasPrefix("changed") && $0.hasSuffix("True") }.count == 1)
        #expect(
            Set(lines.map { $0.split(separator: " ")[1] }).count == Set(lines.map { $0.split(separator: " ")[0] }).count
        )
    }

    @Test(.enabled(if: Oracle.runs("dot"), "dot is not installed"))
    func graphvizDrawsIt() throws {
        let run = try Oracle.run("dot", ["-Tsvg"], input: try diff("dot"))
        #expect(run.status == 0)
        #expect(run.errors.isEmpty, "\(run.errorText)")
        #expect(run.text.contains("＋ 砂浜の生き物"))
    }

    @Test func aMissingEditionIsAnError() throws {
        let run = try Oracle.run(Oracle.tsunagu.path, ["diff", Self.old, "/no/such/page.txt"])
        #expect(run.status == 1)
        #expect(run.errorText.contains("/no/such/page.txt"))
    }
}

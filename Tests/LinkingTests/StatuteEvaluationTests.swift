import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import Testing

/// How many names of laws in running text mean the law that they should: with the number behind the name, and without it.
@Suite("Names of laws in the text of statutes, evaluated")
struct StatuteEvaluationTests {
    @Test(arguments: [(true, 0.995), (false, 0.97)])
    func lawReferences(showsNumbers: Bool, bar: Double) throws {
        let statute = try StatuteText(references: 900, seed: 20_260_208, showsNumbers: showsNumbers)
        let read = try PlainTextReader.read(Array(statute.text.utf8), name: "statute.txt")
        let linked = Linker(authority: Authority()).link(read.document, TableDecoder().decode(read.document.pages))
        var meant: [Int: Set<String>] = [:]
        for mention in linked.mentions where !mention.traits.contains(.identifier) {
            guard let end = mention.spans.last?.end, let entity = mention.entity else { continue }
            meant[end, default: []].insert(linked[entity].path)
        }
        let missed = statute.references.filter { meant[$0.end]?.contains("law/\($0.lawID)") != true }
        let share = 1 - Double(missed.count) / Double(statute.references.count)
        print(
            "Names of laws \(showsNumbers ? "before their numbers" : "without their numbers"): "
                + "\(statute.references.count - missed.count) of \(statute.references.count) mean the law that they should, \(share)"
        )
        if ProcessInfo.processInfo.environment["TSUNAGU_SHOW"] == "1" { missed.forEach { print("    \($0.title)") } }
        #expect(share >= bar)
    }
}

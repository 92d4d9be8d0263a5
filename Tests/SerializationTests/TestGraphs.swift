import Foundation
import Graph
import Serialization
import TestSupport

/// Texts that break careless writers.
enum HostileTexts {
    static let texts: [String] = [
        "", " ", "\"quoted\" 'single'", "<b>&amp;</b> & < > ]]> <![CDATA[x]]> <!-- -- -->",
        "back\\slash \\n \\\\ \\N \\",
        "line\nfeed\n\ntail\n", "carriage\rreturn\r\nboth\r", "\ttab\t", "a | b", "$`${x}`", "&#x41; &copy; &lt",
        "\u{3099}結合文字だけ", "e\u{301}\u{301}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} \u{1F1EF}\u{1F1F5}",
        "שלום \u{202E}abc",
        "\u{FFFD} \u{FEFF} \u{85} \u{2028} \u{9F}", "\u{FA19}\u{795E} \u{FDFA} ㌀ ①",
        "\u{10FFFD} \(Unicode.Scalar(0x1FFFE as UInt32)!) \(Unicode.Scalar(0xFDD0 as UInt16)!)", "\u{7F}",
        String(repeating: "長い題名の施策", count: 1000), String(repeating: "\\\"", count: 10_000),
    ]

    static let forbiddenByXML: [String] = ["\u{1}", "a\u{B}b", "\u{1F}", "\u{C}", "x\u{FFFE}", "\u{FFFF}y", "\u{8}"]

    /// A node for each text, which it carries in every kind of literal, and as a label.
    static func graph(_ texts: [String] = HostileTexts.texts) throws -> KnowledgeGraph {
        var graph = KnowledgeGraph()
        let page = try graph.iri(Vocabulary.defaultBase + "document/x/page/1")
        var last: Term?
        for (number, text) in texts.enumerated() {
            let node = try graph.iri(Vocabulary.defaultBase + "program/(\(number))&'")
            graph.insert(node, RDF.type, Tsu.Program)
            graph.insert(node, SKOS.prefLabel, try graph.literal(text, language: "ja"))
            graph.insert(node, SKOS.altLabel, try graph.literal(text, language: "ja-Hrkt"))
            graph.insert(node, RDFS.comment, graph.literal(text))
            graph.insert(node, Tsu.lawNumber, graph.literal(text, datatype: try graph.iri("urn:type?a&b")))
            if let last {
                graph.insert(
                    last, Tsu.componentOf, node, evidence: [Passage(page: page, start: 1, end: 2, text: text)],
                    confidence: .certain, reason: text)
            }
            last = node
        }
        return graph
    }
}

/// A stand-in for SHA-256: any function of the bytes will do here.
func testKey(_ fields: [UInt8]) -> String {
    var state: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x1234_5678)
    for byte in fields {
        state.0 = (state.0 ^ UInt64(byte)) &* 0x100_0000_01B3
        state.1 = (state.1 &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
    return String((String(state.0, radix: 16) + String(state.1, radix: 16) + "00000000000000000000").prefix(20))
}

/// A document in one of the formats that hold statements.
func bytes(_ graph: KnowledgeGraph, _ format: GraphFormat) throws -> [UInt8] {
    try ByteSink.bytes { try format.write(statementsOf: graph, to: &$0) }
}

/// The same graph, its terms and statements inserted in another order.
func reinserted(_ graph: KnowledgeGraph, seed: UInt64) throws -> KnowledgeGraph {
    var generator = Xorshift(state: seed)
    var copy = KnowledgeGraph()
    func adopt(_ term: Term) throws -> Term {
        switch graph.value(term) {
        case .iri(let iri): try copy.iri(iri)
        case .literal(let text, let language?, _): try copy.literal(text, language: language)
        case .literal(let text, nil, let datatype): copy.literal(text, datatype: try copy.iri(datatype))
        }
    }
    for id in graph.index().statements.shuffled(using: &generator) {
        let statement = graph[id]
        let evidence = graph.evidence(of: id)
        let passages = try (evidence?.passages ?? []).shuffled(using: &generator).map {
            Passage(page: try adopt($0.page), start: $0.start, end: $0.end, text: $0.text)
        }
        copy.insert(
            try adopt(statement.subject), try adopt(statement.predicate), try adopt(statement.object),
            evidence: passages,
            confidence: evidence?.confidence, reason: evidence?.reason)
    }
    return copy
}

struct Xorshift: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// A statement as subject, predicate, object, language, datatype in UTF-8, so that nothing is equal but what is the
/// same.
typealias SpelledStatement = [[UInt8]]

func spelling(_ graph: KnowledgeGraph) -> Set<SpelledStatement> {
    Set(
        graph.index().statements.map { id in
            let statement = graph[id]
            return [
                graph.text(statement.subject), graph.text(statement.predicate), graph.text(statement.object),
                (graph.language(statement.object) ?? "").lowercased(), graph.datatype(statement.object) ?? "",
            ].map { Array($0.utf8) }
        })
}

/// What a foreign library makes of a file.
enum ForeignReading {
    static func statements(
        _ document: [UInt8], _ format: GraphFormat, library: String
    ) throws -> Set<SpelledStatement> {
        let path = try Scratch.write(document)
        defer { Scratch.remove(path) }
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Oracles/statements.py").path
        let run = try Oracle.run(Oracle.python, [script, library, format.name, path])
        guard run.status == 0 else { throw Failure(message: run.errorText) }
        let rows = try JSONDecoder().decode([[String?]].self, from: run.output)
        return Set(
            rows.map { row in
                row.enumerated().map { Array(($0 == 3 ? $1?.lowercased() : $1).map { Array($0.utf8) } ?? []) }
            })
    }

    struct Failure: Error { var message: String }
}

/// Files for foreign programs.
enum Scratch {
    static func write(_ bytes: [UInt8], suffix: String = "") throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString)\(suffix)")
        try Data(bytes).write(to: url)
        return url.path
    }

    static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}

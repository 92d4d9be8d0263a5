/// The evidence of a graph (see `KnowledgeGraph.evidenceGraph`) in pieces, each a graph small enough to be held beside it:
/// the evidence of an archive is many times as large as what it is for.
///
/// Where pages and corrections have their IRIs below the base, the pieces come in the order of their subjects, so that who
/// writes one after the other writes what would be written of the whole.
public struct EvidencePieces: Sendable {
    private let graph: KnowledgeGraph
    private let base: String
    /// Statements with evidence, in the order of their keys, and these one after the other with where each ends.
    private var order: [StatementID] = []
    private var keys: [UInt8] = []
    private var keyEnds: [Int] = [0]
    /// The passages of each page, by statement and place there; pages in the order of their passages' IRIs.
    private var pages: [(page: Term, passages: [(statement: StatementID, place: UInt32)])] = []
    private var corrections: [CorrectionRecord] = []
    /// A statement of each kind: with and without a confidence and so on.
    private var samples: [StatementID] = []

    /// How many statements or passages make a piece.
    private static let size = 1 << 12

    /// O(n log n) for n statements and passages, in some 40 bytes each.
    ///
    /// - Throws: `KnowledgeGraph.KeyCollision` where two statements have one key.
    public init(
        of graph: KnowledgeGraph, base: String = Vocabulary.defaultBase,
        key: (_ fields: [UInt8]) -> String
    ) throws {
        self.graph = graph
        self.base = base
        var heads: [Head] = []
        var passages: [Term: [(statement: StatementID, place: UInt32)]] = [:]
        var corrections: Set<CorrectionRecord> = []
        var kinds: Set<Kind> = []
        for index in 0..<graph.statementCount {
            let id = StatementID(index: UInt32(index))
            guard let evidence = graph.evidence(of: id) else { continue }
            heads.append(Head(key: key(graph.evidenceFields(of: id)), id: id))
            for (place, passage) in graph.passagesAsTheyCame(of: id).enumerated() {
                passages[passage.page, default: []].append((id, UInt32(place)))
            }
            corrections.formUnion(evidence.corrections)
            if kinds.insert(Kind(evidence, datatype: graph.datatype(graph[id].object))).inserted { samples.append(id) }
        }
        heads.sort { a, b in
            a.bytes != b.bytes
                ? (a.bytes.0, a.bytes.1) < (b.bytes.0, b.bytes.1) : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
        }
        for (one, next) in zip(heads, heads.dropFirst()) where one.bytes == next.bytes {
            if one.key.utf8.elementsEqual(next.key.utf8) {
                throw KnowledgeGraph.KeyCollision(iri: Self.iri(one.key, base: base))
            }
        }
        for head in heads {
            order.append(head.id)
            keys += head.key.utf8
            keyEnds.append(keys.count)
        }
        // The passages of page 1 come before those of page 10, as # comes before digits.
        pages = passages.map { (name: Array("\(graph.text($0.key))#".utf8), page: $0.key, passages: $0.value) }
            .sorted { $0.name.lexicographicallyPrecedes($1.name) }.map { ($0.page, $0.passages) }
        self.corrections = corrections.sorted { $0.iri.utf8.lexicographicallyPrecedes($1.iri.utf8) }
    }

    /// Calls `body` with each piece, in the order of what follows the base: agent/, correction/, document/, statement/.
    public func forEach(_ body: (KnowledgeGraph) throws -> Void) throws {
        if !corrections.isEmpty { try body(try correctionGraph()) }
        var piece = KnowledgeGraph()
        var count = 0
        for (page, passages) in pages {
            let page = piece.adopt(page, of: graph)
            for (statement, place) in passages {
                _ = try piece.add(graph.passagesAsTheyCame(of: statement)[Int(place)], page: page)
            }
            count += passages.count
            if count < Self.size { continue }
            try body(piece)
            piece = KnowledgeGraph()
            count = 0
        }
        if count > 0 { try body(piece) }
        for start in stride(from: 0, to: order.count, by: Self.size) {
            var piece = KnowledgeGraph()
            for place in start..<min(start + Self.size, order.count) {
                let key = String(decoding: keys[keyEnds[place]..<keyEnds[place + 1]], as: UTF8.self)
                try piece.addEvidence(of: order[place], in: graph, as: Self.iri(key, base: base))
            }
            try body(piece)
        }
    }

    /// A small graph that uses the names of the vocabulary that the pieces use, and no others.
    public func vocabulary() throws -> KnowledgeGraph {
        var vocabulary = try correctionGraph()
        for id in samples { try vocabulary.addEvidence(of: id, in: graph, as: Self.iri("", base: base)) }
        if let (page, passages) = pages.first, let (statement, place) = passages.first {
            let page = vocabulary.adopt(page, of: graph)
            _ = try vocabulary.add(graph.passagesAsTheyCame(of: statement)[Int(place)], page: page)
        }
        return vocabulary
    }

    private func correctionGraph() throws -> KnowledgeGraph {
        var piece = KnowledgeGraph()
        for correction in corrections { _ = try piece.add(correction) }
        return piece
    }

    private static func iri(_ key: String, base: String) -> String { "\(base)statement/\(key)" }

    /// What a statement's place in the order is first told by: 16 bytes of its key, which are seldom those of another.
    private struct Head {
        var bytes: (UInt64, UInt64)
        var key: String
        var id: StatementID

        init(key: String, id: StatementID) {
            // The byte that comes first counts most.
            let padded = Array(key.utf8.prefix(16)) + [UInt8](repeating: 0, count: max(0, 16 - key.utf8.count))
            func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
            bytes = (number(padded[..<8]), number(padded[8...]))
            self.key = key
            self.id = id
        }
    }

    /// What decides which names of the vocabulary tell of the evidence.
    private struct Kind: Hashable {
        var hasPassages: Bool
        var hasConfidence: Bool
        var hasReason: Bool
        var hasCorrections: Bool
        var datatype: String?

        init(_ evidence: Evidence, datatype: String?) {
            hasPassages = !evidence.passages.isEmpty
            hasConfidence = evidence.confidence != nil
            hasReason = evidence.reason != nil
            hasCorrections = !evidence.corrections.isEmpty
            self.datatype = datatype
        }
    }
}

import Graph

/// The keys of the nodes' properties, as GraphML declares them and tables head their columns, and where each goes.
///
/// A key is named after the property: `amount`, `description`, and for a text in another language than Japanese
/// `altLabel_ja_Hrkt`. Where two properties have one local name, all but the first in the table of
/// namespaces carry their prefix (`schema_amount`).
struct PropertyKeys {
    enum ValueType: String {
        case string, long, boolean
    }

    struct Key {
        var id: String
        /// attr.name: the property's name in the program that reads the file.
        var name: String
        var type: ValueType
    }

    /// What every node and every edge has; the edge's `label` comes first because Neo4j's APOC takes the type of a
    /// relationship from the first `data`. Key ids are unique over nodes and edges together, hence `label_ja`.
    static let node = [
        Key(id: "iri", name: "iri", type: .string), Key(id: "label_ja", name: "label", type: .string),
        Key(id: "label_en", name: "label_en", type: .string), Key(id: "labelV", name: "labelV", type: .string),
        Key(id: "labels", name: "labels", type: .string),
    ]
    static let edge = ["label", "labelE", "predicate", "evidence", "reason"]
    static let confidence = "confidence"

    private struct Source: Hashable {
        var predicate: Term
        /// The language's tag; nil for Japanese as for none.
        var language: Term?
    }

    /// The terms that decide where a statement goes, looked up once.
    private struct KnownTerms {
        var label: Term?
        var japanese: Term?
        var english: Term?
        var integers: [Term]
        var boolean: Term?

        init(_ graph: KnowledgeGraph) {
            label = graph.find(RDFS.label)
            japanese = graph.languageTag("ja")
            english = graph.languageTag("en")
            integers = [XSD.integer, XSD.nonNegativeInteger].compactMap { graph.find($0) }
            boolean = graph.find(XSD.boolean)
        }
    }

    /// In the order of their ids' bytes.
    private(set) var properties: [Key] = []
    private var indices: [Source: Int] = [:]
    private let known: KnownTerms

    /// No property gets one of the `reserved` names.
    init(_ reading: PropertyGraph, reserved: Set<String> = []) {
        let graph = reading.graph
        known = KnownTerms(graph)
        var types: [Source: ValueType] = [:]
        var seen: [Source] = []
        for node in reading.nodes {
            // In the graph's order, statements of one property stand together.
            seen.removeAll(keepingCapacity: true)
            for id in node.properties {
                guard let source = source(graph[id], graph) else { continue }
                if seen.last?.predicate != source.predicate { seen.removeAll(keepingCapacity: true) }
                let type = seen.contains(source) ? .string : type(of: graph[id].object, graph)
                seen.append(source)
                let earlier = types[source]
                if earlier == nil || earlier != type { types[source] = earlier == nil ? type : .string }
            }
        }
        // igraph and others keep a node's id in the attribute `id`.
        var taken = Set(Self.node.flatMap { [$0.id, $0.name] } + Self.edge + [Self.confidence, "id"]).union(reserved)
        var named: [(source: Source, key: Key)] = []
        for source in types.keys.sorted(by: { Self.isBefore($0, $1, graph) }) {
            let iri = graph.text(source.predicate)
            let namespace = Namespace.all.first { iri.hasPrefix($0.iri) }
            let suffix = source.language.map { "_" + graph.text($0).replacing("-", with: "_") } ?? ""
            let localName = Self.nameToken(graph.localName(source.predicate)) + suffix
            var name = localName
            if taken.contains(name) { name = (namespace?.prefix ?? "ns") + "_" + localName }
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(namespace?.prefix ?? "ns")\(number)_\(localName)"
                number += 1
            }
            named.append((source, Key(id: name, name: name, type: types[source] ?? .string)))
        }
        named.sort { $0.key.id.utf8.lexicographicallyPrecedes($1.key.id.utf8) }
        for (position, entry) in named.enumerated() {
            properties.append(entry.key)
            indices[entry.source] = position
        }
    }

    /// The key that a node's statement goes under; nil for the labels that `label` and `label_en` hold.
    func index(of statement: Statement, _ graph: KnowledgeGraph) -> Int? {
        source(statement, graph).flatMap { indices[$0] }
    }

    /// A node's value of each of `properties`, several joined by ` | `; empty where it has none.
    func values(of node: PropertyGraph.Node, in graph: KnowledgeGraph, _ spelling: GraphMLSpelling) -> [ArraySlice<
        UInt8
    >] {
        var values = Array(repeating: ArraySlice<UInt8>(), count: properties.count)
        var isFilled = Array(repeating: false, count: properties.count)
        // The values of one key stay in the graph's order.
        for id in node.properties {
            guard let key = index(of: graph[id], graph) else { continue }
            let value = spelling.value(graph[id].object)
            values[key] = isFilled[key] ? (values[key] + Array(" | ".utf8) + value)[...] : value
            isFilled[key] = true
        }
        return values
    }

    private func source(_ statement: Statement, _ graph: KnowledgeGraph) -> Source? {
        var language: Term?
        if graph.terms.kind(statement.object.index) == .tagged {
            language = Term(index: graph.terms.qualifier(statement.object.index))
            if statement.predicate == known.label, language == known.japanese || language == known.english {
                return nil
            }
        }
        return Source(predicate: statement.predicate, language: language == known.japanese ? nil : language)
    }

    private func type(of object: Term, _ graph: KnowledgeGraph) -> ValueType {
        guard graph.terms.kind(object.index) == .typed else { return .string }
        let datatype = Term(index: graph.terms.qualifier(object.index))
        if known.integers.contains(datatype), Int64(graph.text(object)) != nil { return .long }
        return datatype == known.boolean && ["true", "false"].contains(graph.text(object)) ? .boolean : .string
    }

    private static func isBefore(_ a: Source, _ b: Source, _ graph: KnowledgeGraph) -> Bool {
        if a.predicate == b.predicate {
            let tags = [a, b].map { $0.language.map(graph.text) ?? "" }
            return tags[0].utf8.lexicographicallyPrecedes(tags[1].utf8)
        }
        let ranks = [a, b].map { source in
            Namespace.all.firstIndex { graph.hasPrefix(source.predicate, $0.iri) } ?? Namespace.all.count
        }
        return ranks[0] != ranks[1] ? ranks[0] < ranks[1] : graph.precedes(a.predicate, b.predicate)
    }

    private static func nameToken(_ text: String) -> String {
        let bytes = text.utf8.map { XMLCharacters.isNameCharacter($0) ? $0 : UInt8(ascii: "_") }
        return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
    }
}

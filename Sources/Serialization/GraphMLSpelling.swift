import Graph

/// How ids, labels and values are spelt in GraphML.
struct GraphMLSpelling {
    private let graph: KnowledgeGraph
    private let baseLength: Int
    private static let digits = Array("0123456789ABCDEF".utf8)

    init(_ reading: PropertyGraph) {
        graph = reading.graph
        baseLength = reading.base.utf8.count
    }

    /// A node's id: its IRI's path after the base with `.` for `/`; what an XML name token cannot hold, and `.` and `_`
    /// themselves, become `_` and two hexadecimal digits. So no two nodes share an id.
    func appendID(of node: Term, to sink: inout ByteSink) {
        for byte in graph.terms.slice(node.index).dropFirst(baseLength) {
            switch byte {
            case UInt8(ascii: "/"): sink.append(UInt8(ascii: "."))
            case UInt8(ascii: "-"): sink.append(byte)
            case UInt8(ascii: "_"), UInt8(ascii: "."),
                _ where !XMLCharacters.isNameCharacter(byte):
                sink.append(UInt8(ascii: "_"))
                sink.append(Self.digits[Int(byte >> 4)])
                sink.append(Self.digits[Int(byte & 15)])
            default: sink.append(byte)
            }
        }
    }

    /// `:Plan:CabinetDecision`.
    func labels(_ classes: [Term]) -> String { classes.map { ":" + graph.localName($0) }.joined() }

    /// A property's value: a literal's text, the local name of a term of the vocabulary (`Initial`), else the IRI.
    func value(_ object: Term) -> ArraySlice<UInt8> {
        graph.hasPrefix(object, Namespace.tsu.iri)
            ? Array(graph.localName(object).utf8)[...] : graph.terms.slice(object.index)
    }

    /// `p2:120-188;p2:190-210`: pages by their number.
    func evidence(_ passages: [Passage], pageNumber: (Term) -> String) -> String {
        passages.map { "p\(pageNumber($0.page)):\($0.start)-\($0.end)" }.joined(separator: ";")
    }
}

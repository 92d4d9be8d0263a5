import Graph

/// How ids, labels, values and evidence are spelt for readers of property graphs.
struct GraphMLSpelling {
    private let graph: KnowledgeGraph
    private let baseLength: Int
    private var pageNumbers: [Term: String] = [:]
    private static let digits = Array("0123456789ABCDEF".utf8)

    init(_ reading: PropertyGraph) {
        graph = reading.graph
        baseLength = reading.base.utf8.count
    }

    /// A node's id: its IRI's path after the base with `.` for `/`; what an XML name token cannot hold, and `.` and `_`
    /// themselves, become `_` and two hexadecimal digits. So no two nodes share an id.
    func appendID(of node: Term, to id: inout [UInt8]) {
        for byte in graph.terms.slice(node.index).dropFirst(baseLength) {
            switch byte {
            case UInt8(ascii: "/"): id.append(UInt8(ascii: "."))
            case UInt8(ascii: "-"): id.append(byte)
            case UInt8(ascii: "_"), UInt8(ascii: "."),
                _ where !XMLCharacters.isNameCharacter(byte):
                id.append(UInt8(ascii: "_"))
                id.append(Self.digits[Int(byte >> 4)])
                id.append(Self.digits[Int(byte & 15)])
            default: id.append(byte)
            }
        }
    }

    /// `:Plan:CabinetDecision`.
    func labels(_ classes: [Term]) -> String { classes.map { ":" + graph.localName($0) }.joined() }

    /// A property's value: a literal's text, the local name of a term of the vocabulary (`Initial`), else the IRI.
    func value(_ object: Term) -> ArraySlice<UInt8> {
        graph.isIRI(object) && graph.hasPrefix(object, Namespace.tsu.iri)
            ? Array(graph.localName(object).utf8)[...] : graph.terms.slice(object.index)
    }

    /// `p2:120-188;p2:190-210`: pages by their number, the page's schema:pageStart, else the end of its IRI.
    mutating func evidence(_ passages: [Passage], in index: GraphIndex) -> String {
        passages.map { "p\(pageNumber(of: $0.page, in: index)):\($0.start)-\($0.end)" }.joined(separator: ";")
    }

    private mutating func pageNumber(of page: Term, in index: GraphIndex) -> String {
        if let known = pageNumbers[page] { return known }
        let number =
            graph.objects(of: page, SchemaOrg.pageStart, in: index).first.map(graph.text) ?? graph.localName(page)
        pageNumbers[page] = number
        return number
    }
}

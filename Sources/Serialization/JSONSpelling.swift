import Graph

/// How a term is spelt in JSON-LD.
struct JSONSpelling {
    private let graph: KnowledgeGraph
    private let integer: Term?
    private let boolean: Term?

    private static let string: EscapeTable = {
        var escapes: [(UInt8, String)] = [
            (UInt8(ascii: "\""), "\\\""), (UInt8(ascii: "\\"), "\\\\"), (0x08, "\\b"), (0x09, "\\t"), (0x0A, "\\n"),
            (0x0C, "\\f"), (0x0D, "\\r"),
        ]
        let hexadecimal = Array("0123456789abcdef")
        for byte in UInt8(0)..<0x20 where !escapes.contains(where: { $0.0 == byte }) {
            escapes.append((byte, "\\u00\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"))
        }
        return EscapeTable(escapes, noncharacters: ("\\ufffe", "\\uffff"))
    }()

    init(_ graph: KnowledgeGraph) {
        self.graph = graph
        integer = graph.find(XSD.integer)
        boolean = graph.find(XSD.boolean)
    }

    func append(text: ArraySlice<UInt8>, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        _ = sink.append(text, escaping: Self.string)
        sink.append(UInt8(ascii: "\""))
    }

    /// A name of a vocabulary, with its prefix where the context has one.
    func append(name: Term, to sink: inout ByteSink) {
        let bytes = graph.terms.slice(name.index)
        guard let namespace = Namespace.all.first(where: { bytes.starts(with: $0.iri.utf8) }) else {
            append(text: bytes, to: &sink)
            return
        }
        append(text: Array("\(namespace.prefix):".utf8) + bytes.dropFirst(namespace.iri.utf8.count), to: &sink)
    }

    /// - Parameters:
    ///   - isOfNodes: whether the context says that a plain string is an IRI here.
    func append(value: Term, isOfNodes: Bool, to sink: inout ByteSink) {
        let terms = graph.terms
        let text = terms.slice(value.index)
        switch terms.kind(value.index) {
        case .iri where isOfNodes: append(text: text, to: &sink)
        case .iri: object("@id", text, to: &sink)
        case .string where !isOfNodes: append(text: text, to: &sink)
        case .string, .languageTag: object("@value", text, to: &sink)
        case .tagged:
            object("@value", text, "@language", to: &sink) {
                append(text: terms.slice(terms.qualifier(value.index)), to: &$0)
            }
        case .typed:
            let datatype = Term(index: terms.qualifier(value.index))
            if !isOfNodes, isNative(text, datatype) {
                sink.append(text)
            } else {
                object("@value", text, "@type", to: &sink) { append(name: datatype, to: &$0) }
            }
        }
    }

    /// `{"key":"text"}`, or with a second key whose value `second` appends.
    private func object(
        _ key: StaticString, _ text: ArraySlice<UInt8>, _ secondKey: StaticString? = nil, to sink: inout ByteSink,
        second: (inout ByteSink) -> Void = { _ in }
    ) {
        sink.append("{\"" as StaticString)
        sink.append(key)
        sink.append("\":" as StaticString)
        append(text: text, to: &sink)
        if let secondKey {
            sink.append(",\"" as StaticString)
            sink.append(secondKey)
            sink.append("\":" as StaticString)
            second(&sink)
        }
        sink.append(UInt8(ascii: "}"))
    }

    /// Whether JSON's own number or truth value is read back to this literal: canonical, and no longer than a double
    /// holds exactly.
    private func isNative(_ text: ArraySlice<UInt8>, _ datatype: Term) -> Bool {
        if datatype == boolean { return text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) }
        guard datatype == integer else { return false }
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
        guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return digits.first != UInt8(ascii: "0") || text.elementsEqual("0".utf8)
    }
}

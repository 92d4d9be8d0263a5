import Graph
import Serialization

extension FuzzTarget {
    /// RDF/XML in; what was taken is written and read again.
    static let rdfXML = FuzzTarget(
        name: "rdf-xml",
        words: [
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">", "</rdf:RDF>",
            "<rdf:Description rdf:about=\"http://e/a\">", "</rdf:Description>", "<e:p>", "</e:p>", "<e:p/>", "<rdf:li>",
            "</rdf:li>", "rdf:ID=\"x\"", "rdf:nodeID=\"n\"", "rdf:resource=\"../b?q#f\"", "rdf:parseType=\"Literal\"",
            "rdf:parseType=\"Resource\"", "rdf:parseType=\"Collection\"", "rdf:datatype=\"http://e/d\"",
            "xml:lang=\"ja\"",
            "xml:lang=\"\"", "xml:base=\"http://e/x/y\"", "xml:base=\"..\"", "<!DOCTYPE r [<!ENTITY x \"y\">]>", "&x;",
            "<!--", "-->", "<![CDATA[", "]]>", "<?p d?>", "&#xA;", "&#x0;", "&#xFFFE;", "&lt;", "xmlns=\"\"",
            "xmlns:a=\"b\"", "rdf:bagID=\"b\"", "rdf:aboutEach=\"b\"", "rdf:about=\"\"", "rdf:about=\"//h\"", "日本",
            "rdf:about=\"mailto:a@b\"", "rdf:_1=\"one\"", "<rdf:Seq>", "</rdf:Seq>",
        ]
    ) { bytes in
        MadeUpGraph.expectRoundTrip { try RDFXMLReader(base: "http://example.org/base/file").read(bytes, $0) }
    }

    static let nTriples = FuzzTarget(
        name: "n-triples",
        words: [
            "<http://e/a>", "<http://e/日本>", "_:b", "_:b.", " ", "\t", ".", "\"text\"", "\"\\u0000\"", "\"\\uD800\"",
            "\"\\U0010FFFF\"", "\"\\U00110000\"", "\\n", "\\", "\"@ja", "@ja-Hrkt", "@x-", "@ja-latn-x-y",
            "^^<http://e/d>",
            "^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>", "^^<http://www.w3.org/2001/XMLSchema#string>",
            "#",
            "\n", "\r", "<a>", "<http://e/\\u0020>", "<http://e/#a#b>", "<http://e/%zz>", "<urn:x>", "<1:x>",
        ]
    ) { bytes in
        MadeUpGraph.expectRoundTrip { try NTriplesReader(acceptsGraphNames: true).read(bytes, $0) }
    }

    /// A graph made of choices, with labels that no format likes.
    static let madeUpGraph = FuzzTarget(name: "graph") { bytes in
        var choices = Choices(bytes)
        let graph = MadeUpGraph.make(&choices)
        MadeUpGraph.expectRoundTrip(graph)
        do { try MadeUpGraph.write(graph) } catch { fatalError("not written: \(error)") }
    }

    /// What `dot` draws, made fit for pages.
    static let drawing = FuzzTarget(
        name: "drawing",
        words: [
            "<svg width=\"10pt\" height=\"5pt\" viewBox=\"0 0 1 1\">", "</svg>", "<g id=\"a\" class=\"node\">", "</g>",
            "<title>", "</title>", "<text font-family=\"x\">", "</text>", "<a xlink:title=\"&quot;\">", "</a>",
            "fill=\"#fff\"",
            "<!--", "-->", "<?xml", "?>", "<!DOCTYPE svg", "]>",
        ]
    ) { bytes in
        _ = SVGFinish().finish(bytes)
    }
}

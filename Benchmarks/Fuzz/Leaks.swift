import Documents
import Graph
import Serialization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `make leaks`: small documents by the hundred thousand, good and broken, through each reader that stands on a C library.
///
/// Memory in use is taken after a tenth of them and at the end: what one document leaves behind, even 16 bytes, has grown
/// to more than a megabyte by then.
enum Leaks {
    /// In bytes, between a tenth of the documents and all: an allocator that settles, no leak.
    private static let allowed = 512 << 10

    /// - Returns: whether memory stays as it is.
    static func measure(_ count: Int) -> Bool {
        var holds = true
        print("reader        documents   at start  at a tenth     at end   growth")
        for reader in readers {
            let start = inUse
            var tenth = start
            for number in 0..<count {
                reader.read(reader.documents[number % reader.documents.count])
                if number == count / 10 { tenth = inUse }
            }
            let end = inUse
            let growth = end - tenth
            holds = holds && growth < allowed
            print(
                left(reader.name, 12), right(count, 10), right(start >> 10, 7), "KB", right(tenth >> 10, 8), "KB",
                right(end >> 10, 7), "KB", right(growth >> 10, 5), "KB", growth < allowed ? "" : "  LEAKS")
        }
        return holds
    }

    private struct Reader {
        var name: String
        var documents: [[UInt8]]
        var read: ([UInt8]) -> Void
    }

    private static var readers: [Reader] {
        [
            Reader(
                name: "HTML",
                documents: [
                    "<!DOCTYPE html><meta charset=utf-8><title>表</title><table><tr><th>項目<td>港を直す</table>",
                    "<html><table><tr><td rowspan=2>港<ruby>施<rt>し</ruby><tr><td><p>&nbsp;&#x6D77;&nix;",
                    "<html><body>" + String(repeating: "<div>", count: 1200) + "深い", "<html><!-- <p>", "<html>",
                    "<html><meta charset=klingon><p>x</html>x<html>", "<html><p title='",
                ].map { Array($0.utf8) }
            ) { _ = try? HTMLReader.read($0, name: "x") },
            Reader(
                name: "XML",
                documents: [
                    "<doc><page width=\"9\" height=\"9\"><block><line><word xMin=\"1\">港</word></line></block></page></doc>",
                    "<doc><page><word>", "<doc>&nix;</doc>", "<doc a=\"1\" a=\"2\"/>", "no XML", "",
                    "<!DOCTYPE d [<!ENTITY a \"b\"><!ATTLIST d c CDATA \"e\">]><d>&a;</d>",
                ].map { Array($0.utf8) }
            ) { _ = try? PopplerOutput.pages(words: $0, drawing: $0) },
            Reader(
                name: "RDF/XML",
                documents: [
                    "<e:T e:p=\"v\"><e:q xml:lang=\"ja\">研究</e:q><e:r rdf:parseType=\"Literal\"><b>x</b></e:r></e:T>",
                    "<rdf:Description rdf:ID=\"a\"/><rdf:Description rdf:ID=\"a\"/>", "<e:T><e:q>", "<e:T>text</e:T>",
                    "<e:T><e:q rdf:parseType=\"Collection\"><e:T/></e:q><rdf:li>1</rdf:li></e:T>",
                    "<e:T rdf:about=\"::\"/>",
                ].map {
                    let names = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\""
                    return Array("<rdf:RDF \(names)>\($0)</rdf:RDF>".utf8)
                }
            ) { bytes in
                var graph = KnowledgeGraph()
                _ = try? RDFXMLReader(base: "http://b/").read(bytes) { try graph.insert($0, genid: "http://g/") }
            },
            Reader(
                name: "iconv",
                documents: [
                    [0x8A, 0x43, 0x82, 0xCC, 0x92, 0xAC, 0x0A], [0xB3, 0xA4, 0xA4, 0xCE, 0xC4, 0xAE, 0x0A],
                    [0x1B, 0x24, 0x42, 0x33, 0x24, 0x1B, 0x28, 0x42], [0x1B, 0x24, 0x42, 0x33],
                    [0xFE, 0xFF, 0x6D, 0x77],
                    [0xFF, 0xFE, 0x77, 0x6D, 0xD8], [0x81], [0xFF, 0xFD, 0x80], Array("海".utf8),
                ]
            ) { bytes in
                for encoding in TextEncoding.allCases { _ = encoding.decode(bytes) }
                _ = try? PlainTextReader.read(bytes, name: "x")
            },
            Reader(name: "zlib", documents: [packed, Array(packed.dropLast(5)), damaged, packed + packed + [0, 0]]) {
                bytes in
                scratch.hold(bytes)
                if let stream = try? ByteStream(scratch.path) { _ = try? InputBytes.read(stream) }
            },
        ]
    }

    private static let scratch = Scratch()
    /// 「港」 and a line feed in gzip.
    private static let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x7B, 0xDC, 0xD0, 0xF3, 0x6C, 0xC7, 0xFA, 0xC7,
        0x0D, 0xBD, 0x5C, 0x00, 0xE2, 0xBE, 0x07, 0x72, 0x0A, 0x00, 0x00, 0x00,
    ]
    private static let damaged: [UInt8] = packed.enumerated().map { $0.offset == 14 ? $0.element ^ 0xFF : $0.element }

    /// The memory that the process has of the system, in bytes: the second number of /proc/self/statm, in pages.
    private static var inUse: Int {
        let pages = Scratch.contents(of: "/proc/self/statm").split(separator: UInt8(ascii: " ")).dropFirst().first
        return pages.flatMap { Int(String(decoding: $0, as: UTF8.self)) }.map { $0 * Int(getpagesize()) } ?? 0
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ number: Int, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - String(number).count)) + String(number)
    }
}

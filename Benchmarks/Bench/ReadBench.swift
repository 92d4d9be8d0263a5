import Documents
import Serialization

/// RDF/XML in: a file's bytes to statements, each handed over and counted, none kept.
enum ReadBench {
    static func run(_ arguments: [String]) throws {
        guard arguments.count == 1 else { throw Bench.Usage() }
        var statements = 0
        let (size, seconds) = try Measurement.time {
            let bytes = try InputBytes.read(arguments[0], most: 1 << 32)
            try RDFXMLReader().read(bytes) { _ in statements += 1 }
            return bytes.count
        }
        Measurement(seconds: seconds, bytes: size, units: statements).print()
    }
}

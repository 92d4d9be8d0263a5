/// Reads N-Triples, and on request N-Quads (both RDF 1.1): every statement, in the file's order.
public struct NTriplesReader: Sendable {
    /// Whether a statement may name its graph, as in N-Quads; the name is read and left out.
    public var acceptsGraphNames: Bool

    public init(acceptsGraphNames: Bool = false) { self.acceptsGraphNames = acceptsGraphNames }

    /// - Throws: `ReadingError` at the first fault; what `handle` throws. O(n).
    public func read(_ bytes: [UInt8], _ handle: (RDFStatement) throws -> Void) throws {
        var cursor = Cursor(bytes: bytes, acceptsGraphNames: acceptsGraphNames)
        while cursor.position < bytes.count {
            cursor.skipBlanks()
            if let byte = cursor.next, byte != UInt8(ascii: "#"), !Cursor.isLineEnd(byte) {
                try handle(try cursor.statement())
            }
            if cursor.next == UInt8(ascii: "#") { cursor.skipComment() }
            guard cursor.position < bytes.count else { return }
            guard Cursor.isLineEnd(bytes[cursor.position]) else {
                throw cursor.error("the line goes on after the full stop")
            }
            cursor.endLine()
        }
    }

    private struct Cursor {
        let bytes: [UInt8]
        var position = 0
        var line = 1
        var lineStart = 0

        let acceptsGraphNames: Bool

        init(bytes: [UInt8], acceptsGraphNames: Bool) {
            self.bytes = bytes
            self.acceptsGraphNames = acceptsGraphNames
        }

        var next: UInt8? { position < bytes.count ? bytes[position] : nil }

        static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

        func error(_ message: String) -> ReadingError {
            ReadingError(line: line, column: position - lineStart + 1, message: message)
        }

        mutating func skipBlanks() {
            while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { position += 1 }
        }

        mutating func skipComment() {
            while let byte = next, !Self.isLineEnd(byte) { position += 1 }
        }

        mutating func endLine() {
            if bytes[position] == UInt8(ascii: "\r"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "\n")
            {
                position += 1
            }
            position += 1
            line += 1
            lineStart = position
        }

        mutating func take(_ byte: UInt8, _ message: String) throws {
            guard next == byte else { throw error(message) }
            position += 1
        }

        mutating func statement() throws -> RDFStatement {
            let subject: RDFTerm
            switch next {
            case UInt8(ascii: "<"): subject = .iri(try iri())
            case UInt8(ascii: "_"): subject = .blank(try blankLabel())
            default: throw error("a subject is an IRI or a blank node")
            }
            skipBlanks()
            guard next == UInt8(ascii: "<") else { throw error("a predicate is an IRI") }
            let predicate = try iri()
            skipBlanks()
            let object: RDFTerm
            switch next {
            case UInt8(ascii: "<"): object = .iri(try iri())
            case UInt8(ascii: "_"): object = .blank(try blankLabel())
            case UInt8(ascii: "\""): object = try literal()
            default: throw error("an object is an IRI, a blank node or a literal")
            }
            skipBlanks()
            if acceptsGraphNames, next == UInt8(ascii: "<") { _ = try iri() }
            if acceptsGraphNames, next == UInt8(ascii: "_") { _ = try blankLabel() }
            skipBlanks()
            try take(UInt8(ascii: "."), "a statement ends with a full stop")
            skipBlanks()
            return RDFStatement(subject, predicate, object)
        }

        private mutating func iri() throws -> String {
            position += 1
            let text = try delimited(by: UInt8(ascii: ">"), Self.isForbiddenInIRI)
            let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
            guard scheme.count < text.utf8.count, IRIReference.isScheme(scheme) else {
                throw error("the IRI is not absolute: \(text)")
            }
            return text
        }

        private static func isForbiddenInIRI(_ byte: UInt8) -> Bool {
            switch byte {
            case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"):
                true
            default: false
            }
        }

        private mutating func literal() throws -> RDFTerm {
            position += 1
            let text = try delimited(by: UInt8(ascii: "\""), Self.isLineEnd)
            if next == UInt8(ascii: "@") {
                position += 1
                let start = position
                while let byte = next, Self.isAlphanumeric(byte) || byte == UInt8(ascii: "-") { position += 1 }
                let tag = bytes[start..<position]
                let parts = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
                guard !parts.contains(where: \.isEmpty), parts[0].allSatisfy({ !(0x30...0x39).contains($0) }) else {
                    throw error("no language tag")
                }
                return .literal(text, language: String(decoding: tag, as: UTF8.self), datatype: RDFNames.langString)
            }
            guard next == UInt8(ascii: "^") else { return .literal(text, language: nil, datatype: RDFNames.string) }
            position += 1
            try take(UInt8(ascii: "^"), "a datatype follows ^^")
            guard next == UInt8(ascii: "<") else { throw error("a datatype is an IRI") }
            return .literal(text, language: nil, datatype: try iri())
        }

        /// The text up to a delimiter, its escapes undone: `\t` and the like only between quotes.
        private mutating func delimited(by end: UInt8, _ isForbidden: (UInt8) -> Bool) throws -> String {
            var text: [UInt8] = []
            var runStart = position
            while let byte = next, byte != end {
                if byte == UInt8(ascii: "\\") {
                    text += bytes[runStart..<position]
                    text += Array(String(try escape(inQuotes: end == UInt8(ascii: "\""))).utf8)
                    runStart = position
                } else if isForbidden(byte) {
                    throw error("a character that cannot stand here")
                } else {
                    position += 1
                }
            }
            text += bytes[runStart..<position]
            guard next == end else { throw error("the end of the file in the middle of a term") }
            guard let valid = String(validating: text, as: UTF8.self) else { throw error("the text is not UTF-8") }
            if end == UInt8(ascii: ">"), text.contains(where: isForbidden) {
                throw error("an escaped character that cannot stand in an IRI")
            }
            position += 1
            return valid
        }

        private static let simpleEscapes: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "t"): "\t", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r",
            UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "\""): "\"", UInt8(ascii: "'"): "'", UInt8(ascii: "\\"): "\\",
        ]

        private mutating func escape(inQuotes: Bool) throws -> Unicode.Scalar {
            guard position + 1 < bytes.count else { throw error("the end of the file in an escape") }
            let letter = bytes[position + 1]
            if inQuotes, let scalar = Self.simpleEscapes[letter] {
                position += 2
                return scalar
            }
            let digits = letter == UInt8(ascii: "u") ? 4 : letter == UInt8(ascii: "U") ? 8 : 0
            guard digits > 0, position + 2 + digits <= bytes.count,
                let value = UInt32(
                    String(decoding: bytes[(position + 2)..<(position + 2 + digits)], as: UTF8.self), radix: 16),
                bytes[position + 2] != UInt8(ascii: "+"), let scalar = Unicode.Scalar(value)
            else { throw error("no such escape") }
            position += 2 + digits
            return scalar
        }

        private mutating func blankLabel() throws -> String {
            position += 1
            try take(UInt8(ascii: ":"), "a blank node begins with _:")
            let start = position
            while let byte = next, Self.isAlphanumeric(byte) || byte >= 0x80 || [UInt8]("_-.".utf8).contains(byte) {
                position += 1
            }
            // A full stop at the end is the statement's.
            while position > start, bytes[position - 1] == UInt8(ascii: ".") { position -= 1 }
            guard position > start, ![UInt8]("-.".utf8).contains(bytes[start]),
                let label = String(validating: bytes[start..<position], as: UTF8.self)
            else { throw error("no label of a blank node") }
            return label
        }

        private static func isAlphanumeric(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
    }
}

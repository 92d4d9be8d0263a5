/// A PDF without its letters: the same pages, with nothing drawn where text was.
///
/// To draw the outlines of letters takes longer than all else that poppler does with a page, and no rule is among them.
/// An incremental update (ISO 32000-1, 7.5.6) puts null in the place of each font: what has no font is not drawn.
struct TextlessPDF {
    let bytes: [UInt8]

    /// Nil where the end of the PDF is not as it should be, or where it has no font to leave out.
    ///
    /// - Parameter fonts: the fonts that are objects of their own.
    init?(_ pdf: [UInt8], fonts: [PDFFonts.Object]) {
        guard !fonts.isEmpty, let trailer = Trailer(pdf) else { return nil }
        var bytes = pdf
        bytes.append(UInt8(ascii: "\n"))
        var table = "xref\n"
        for font in Set(fonts).sorted(by: { ($0.number, $0.generation) < ($1.number, $1.generation) }) {
            table += "\(font.number) 1\n\(Self.digits(bytes.count, 10)) \(Self.digits(font.generation, 5)) n \n"
            bytes += "\(font.number) \(font.generation) obj null endobj\n".utf8
        }
        let start = bytes.count
        bytes += table.utf8
        bytes += "trailer\n<< ".utf8
        for entry in trailer.entries { bytes += entry + " ".utf8 }
        bytes += "/Prev \(trailer.start) >>\nstartxref\n\(start)\n%%EOF\n".utf8
        self.bytes = bytes
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }

    /// What the end of a PDF says of the whole.
    private struct Trailer {
        /// Where its last table of objects begins, or the stream that has it.
        let start: Int
        /// The entries that a further trailer has to repeat, as printed.
        let entries: [ArraySlice<UInt8>]

        init?(_ pdf: [UInt8]) {
            guard let mark = Self.last("startxref", in: pdf) else { return nil }
            var scan = Scan(pdf, at: mark + 9)
            guard let start = scan.number(), (0..<pdf.count).contains(start) else { return nil }
            self.start = start
            let end = pdf[start...].firstRange(of: Array("startxref".utf8))?.lowerBound ?? pdf.count
            // What a dictionary names is found by its name: the table before it has but numbers, and a stream comes
            // after its dictionary.
            let section = pdf[start..<end]
            func value(_ name: String, _ take: (inout Scan) -> Bool) -> ArraySlice<UInt8>? {
                guard let found = section.firstRange(of: Array(name.utf8)) else { return nil }
                var scan = Scan(pdf, at: found.upperBound)
                return take(&scan) ? pdf[found.lowerBound..<scan.position] : nil
            }
            guard let size = value("/Size", { $0.number() != nil }), let root = value("/Root", { $0.reference() })
            else { return nil }
            var entries = [size, root]
            if section.firstRange(of: Array("/Encrypt".utf8)) != nil {
                guard let encryption = value("/Encrypt", { $0.reference() }),
                    let identity = value("/ID", { $0.hexadecimals() })
                else { return nil }
                entries += [encryption, identity]
            }
            self.entries = entries
        }

        private static func last(_ word: String, in pdf: [UInt8]) -> Int? {
            let word = Array(word.utf8)
            return pdf.indices.suffix(2048).reversed().first { pdf[$0...].starts(with: word) }
        }
    }

    /// Reads what a trailer's entries hold.
    private struct Scan {
        private let bytes: [UInt8]
        private(set) var position: Int

        init(_ bytes: [UInt8], at position: Int) { (self.bytes, self.position) = (bytes, position) }

        private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

        private mutating func skipBlanks() {
            while let next, next <= 0x20 { position += 1 }
        }

        private mutating func take(_ byte: Character) -> Bool {
            skipBlanks()
            guard next == byte.asciiValue else { return false }
            position += 1
            return true
        }

        mutating func number() -> Int? {
            skipBlanks()
            var number: Int?
            while let next, (0x30...0x39).contains(next), (number ?? 0) < 1 << 32 {
                number = (number ?? 0) * 10 + Int(next - 0x30)
                position += 1
            }
            return number
        }

        /// `12 0 R`
        mutating func reference() -> Bool { number() != nil && number() != nil && take("R") }

        /// `[<0A1B> <2C3D>]`
        mutating func hexadecimals() -> Bool {
            guard take("[") else { return false }
            while take("<") {
                while let next, next != UInt8(ascii: ">") { position += 1 }
                guard take(">") else { return false }
            }
            return take("]")
        }
    }
}

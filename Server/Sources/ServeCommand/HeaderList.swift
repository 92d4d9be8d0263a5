/// A header's value as RFC 9110 writes lists: elements parted by commas, each with parameters parted by semicolons, where
/// what stands in quotation marks is neither.
struct HeaderList {
    struct Element {
        /// What stands before the first semicolon, in lower case.
        var value: String
        /// In order, names in lower case, values without their quotation marks.
        var parameters: [(name: String, value: String)]
    }

    let elements: [Element]

    /// Empty elements are skipped, as RFC 9110, 5.6.1 asks of readers. O(length)
    init(_ text: String) {
        elements = Self.parts(of: text, at: ",").compactMap { element in
            let parts = Self.parts(of: element, at: ";")
            guard let value = parts.first, !value.isEmpty else { return nil }
            let parameters = parts.dropFirst().compactMap { part -> (name: String, value: String)? in
                guard let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
                let name = Self.trimmed(part[..<equals]).lowercased()
                let value = Self.trimmed(part[part.utf8.index(after: equals)...])
                return (name, Self.unquoted(value))
            }
            return Element(value: value.lowercased(), parameters: parameters)
        }
    }

    private static func parts(of text: String, at separator: Unicode.Scalar) -> [String] {
        var parts: [String] = []
        var start = text.startIndex
        var isQuoted = false
        var isEscaped = false
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if scalar == separator, !isQuoted {
                parts.append(trimmed(text[start..<index]))
                start = text.unicodeScalars.index(after: index)
            }
        }
        return parts + [trimmed(text[start...])]
    }

    private static func trimmed(_ text: Substring) -> String {
        let blanks: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var bytes = text.utf8.drop(while: blanks)
        while let last = bytes.last, blanks(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }

    private static func unquoted(_ text: String) -> String {
        guard text.utf8.count > 1, text.utf8.first == UInt8(ascii: "\""), text.utf8.last == UInt8(ascii: "\"") else {
            return text
        }
        return String(text.dropFirst().dropLast())
    }
}

extension HeaderList.Element {
    /// The weight in thousandths: 1000 where none is given, nil where it is none (`q=2`, `q=x`).
    var weight: Int? {
        guard let text = parameters.first(where: { $0.name == "q" })?.value else { return 1000 }
        let digits = Array(text.utf8)
        guard (1...5).contains(digits.count), digits[0] == UInt8(ascii: "0") || digits[0] == UInt8(ascii: "1"),
            digits.count == 1 || digits[1] == UInt8(ascii: ".")
        else { return nil }
        var thousandths = Int(digits[0] - UInt8(ascii: "0")) * 1000
        var place = 100
        for digit in digits.dropFirst(2) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            thousandths += Int(digit - UInt8(ascii: "0")) * place
            place /= 10
        }
        return thousandths <= 1000 ? thousandths : nil
    }
}

/// What a `Range` header asks for of so many bytes (RFC 9110, 14.1.2).
enum ByteRange: Equatable {
    /// No range, or one that is not understood, or several: the whole is sent, as every server may.
    case whole
    case part(ClosedRange<Int>)
    /// 416
    case unsatisfiable

    init(_ header: String?, of count: Int) {
        self = .whole
        guard let header, header.lowercased().hasPrefix("bytes=") else { return }
        let parts = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.contains(where: { !$0.isEmpty }), parts.allSatisfy(Self.isNumber) else { return }
        // A number too large for an Int is larger than any file.
        let first = parts[0].isEmpty ? nil : Int(parts[0]) ?? .max
        let last = parts[1].isEmpty ? nil : Int(parts[1]) ?? .max
        switch (first, last) {
        case (let first?, let last?) where first > last: return
        case (let first?, _) where first >= count: self = .unsatisfiable
        case (let first?, let last): self = .part(first...min(last ?? .max, count - 1))
        case (nil, let length?):
            self = length == 0 || count == 0 ? .unsatisfiable : .part(max(0, count - length)...count - 1)
        case (nil, nil): return
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

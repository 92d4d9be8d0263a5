/// Takes out of a program's output what no XML can hold: a PDF's fonts may name any code a character, and poppler
/// prints it as it is.
struct XMLText {
    /// The beginning of a character whose end the next chunk has.
    private var rest: [UInt8] = []

    /// The bytes of a chunk with control characters, U+FFFE and U+FFFF replaced.
    mutating func clean(_ chunk: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes = rest + chunk
        rest = []
        // Where a chunk ends in the midst of U+FFFE: 0xEF, or 0xEF 0xBF.
        if let cut = bytes.suffix(2).firstIndex(of: 0xEF) {
            rest = Array(bytes[cut...])
            bytes.removeSubrange(cut...)
        }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x09, 0x0A, 0x0D: break
            case 0..<0x20: bytes[index] = 0x20
            // Malformed text may end in the midst of a character all the same.
            case 0xEF
            where index + 2 < bytes.count && bytes[index + 1] == 0xBF && (0xBE...0xBF).contains(bytes[index + 2]):
                bytes[index + 2] = 0xBD
            default: break
            }
        }
        return bytes
    }
}

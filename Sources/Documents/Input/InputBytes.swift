/// Reads whole inputs without Foundation, whose start-up costs more than a page takes.
public enum InputBytes {
    /// So many bytes are read at most, a thousand pages or so: what comes after has a bound to go by.
    public static let most = 1 << 24

    /// The bytes of the file at `path`, or of standard input for `-`; unpacked where they are packed with gzip.
    ///
    /// - Parameters:
    ///   - most: in bytes, unpacked; a longer input is an error.
    public static func read(_ path: String, most: Int = InputBytes.most) throws(InputError) -> [UInt8] {
        try read(try ByteStream(path), most: most)
    }

    /// What is left of a stream.
    public static func read(_ stream: ByteStream, most: Int = InputBytes.most) throws(InputError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(stream.size, most))
        while let chunk = try stream.next() {
            bytes.append(contentsOf: chunk)
            if bytes.count > most {
                throw InputError(
                    input: stream.path, code: "too-large",
                    message: "is larger than \(most >> 20) MiB\(stream.isPacked ? " unpacked" : "");"
                        + " split it into its pages", byte: most)
            }
        }
        return bytes
    }
}

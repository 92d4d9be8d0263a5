/// The formats a document is read from, one table. A further reader is a file and a line here.
public struct InputFormat: Sendable {
    /// What people call it.
    public let title: String
    /// Without the dot; the files of a directory that are read.
    public let extensions: [String]
    /// Whether the first bytes are of this format.
    let recognizes: @Sendable (ArraySlice<UInt8>) -> Bool
    let read: @Sendable ([UInt8], String, _ seconds: Int) throws(InputError) -> ReadDocument

    /// Tried in this order; the last takes whatever is left.
    public static let all: [InputFormat] = [
        InputFormat(
            title: "PDF", extensions: ["pdf"], recognizes: PDFReader.recognizes, read: PDFReader.read),
        InputFormat(
            title: "HTML", extensions: ["html", "htm", "xhtml"], recognizes: isHTML,
            read: { (bytes, name, _) throws(InputError) in try HTMLReader.read(bytes, name: name) }),
        // A directory's *.md mostly tell about it: Markdown is read where it is named.
        InputFormat(
            title: "plain text", extensions: ["txt"], recognizes: { _ in true },
            read: { (bytes, name, _) throws(InputError) in try PlainTextReader.read(bytes, name: name) }),
    ]

    /// So many seconds another program may take to read a document for us, where nothing else is said.
    public static let patience = 300

    /// Reads a document in the format that its bytes show, whatever it is called.
    ///
    /// - Parameter seconds: how long another program may take to read it.
    public static func read(
        _ bytes: [UInt8], name: String, seconds: Int = patience
    ) throws(InputError) -> ReadDocument {
        let head = bytes.prefix(1024)
        guard let format = all.first(where: { $0.recognizes(head) }) else {
            throw InputError(input: name, code: "unknown-format", message: "is in no format that can be read")
        }
        return try format.read(bytes, name, seconds)
    }

    /// A document type, or an element that opens a page or a part of one.
    private static func isHTML(_ head: ArraySlice<UInt8>) -> Bool {
        // In UTF-16 each of these letters has a byte of zero.
        let text = String(decoding: head.filter { $0 != 0 }.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        let start = text.drop { $0.isWhitespace || $0 == "?" || $0 == "\u{FEFF}" }
        guard start.hasPrefix("<") else { return false }
        return ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<meta", "<p>", "<p "].contains {
            text.contains($0)
        }
    }
}

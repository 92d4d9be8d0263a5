/// A line of JSON Lines: `{"url", "title", "text"}`, or `{"path"}` of a file; other members are left aside.
public struct DocumentRecord: Sendable {
    public enum Content: Sendable {
        case text(String)
        case path(String)
    }

    public var content: Content
    /// The address it was published under.
    public var url: String?
    public var title: String?
    /// Escapes that spelt half of a character; U+FFFD stands for each.
    public var loneSurrogates: Int

    /// - Parameters:
    ///   - name: what the line is called, for what is said of it.
    public init(_ line: LineStream.Line, name: String) throws(InputError) {
        func error(_ message: String, at byte: Int = 0) -> InputError {
            InputError(
                input: name, code: "broken-record", message: message, line: line.number, byte: line.offset + byte)
        }
        if line.isCut {
            throw InputError(
                input: name, code: "too-large", message: "is a line of more than \(line.bytes.count >> 20) MiB",
                line: line.number, byte: line.offset)
        }
        let object: JSONObject
        do {
            object = try JSONObject(line.bytes)
        } catch {
            throw InputError(
                input: name, code: "broken-record",
                message: "is no object of JSON: \(error.message) (byte \(error.byte))", line: line.number,
                byte: line.offset + error.byte)
        }
        if let other = ["text", "path", "url", "title"].first(where: object.others.contains) {
            throw error("its \"\(other)\" is no text")
        }
        if let text = object.strings["text"] {
            content = .text(text)
        } else if let path = object.strings["path"], !path.isEmpty, !path.utf8.contains(0) {
            content = .path(path)
        } else {
            throw error("has neither \"text\" nor \"path\"")
        }
        url = object.strings["url"].flatMap { $0.isEmpty ? nil : $0 }
        title = object.strings["title"].flatMap { $0.isEmpty ? nil : $0 }
        loneSurrogates = object.loneSurrogates
    }
}

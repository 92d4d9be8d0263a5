/// Why an input gave no document. The run goes on with the other inputs.
public struct InputError: Error, CustomStringConvertible, Sendable {
    /// The input as the user named it; a line of a file as `pages.jsonl:12`.
    public var input: String
    /// A stable name for scripts, like a finding's.
    public var code: String
    /// What is wrong, where, and what to do.
    public var message: String
    /// Where reading stopped, where that is known: the line, counted from 1, and the byte, counted from 0.
    public var line: Int?
    public var byte: Int?

    public init(input: String, code: String, message: String, line: Int? = nil, byte: Int? = nil) {
        self.input = input
        self.code = code
        self.message = message
        self.line = line
        self.byte = byte
    }

    public var description: String { "\(input): \(message)" }
}

public import Documents
public import Serialization
internal import Subprocess

/// Draws DOT files with Graphviz, each with the engine that it names, and finishes the drawings.
public struct Graphviz: Sendable {
    public var finish: SVGFinish

    public init(finish: SVGFinish = SVGFinish()) { self.finish = finish }

    /// A drawing may take so many seconds, and so many bytes.
    static let longest = 120
    static let largest = 1 << 28

    /// The SVG of a DOT file; `-` is standard input. The caller waits.
    ///
    /// - Throws: `InputError` where the file cannot be read or drawn, or Graphviz is missing.
    public func draw(_ input: String) throws(InputError) -> [UInt8] {
        let dot = try InputBytes.read(input, most: Self.largest)
        func failure(_ code: String, _ message: String) -> InputError {
            InputError(input: input, code: code, message: message)
        }
        let drawn: (svg: [UInt8], isDone: Bool, words: String)?
        do {
            drawn = try WaitingThread.run(seconds: Self.longest) {
                let run = try await Subprocess.run(
                    .name("dot"), arguments: ["-Tsvg"], input: .array(dot), output: .bytes(limit: Self.largest),
                    error: .string(limit: 1 << 16))
                return (run.standardOutput, run.terminationStatus.isSuccess, run.standardError)
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw failure(
                "graphviz-missing", "needs the program dot to be drawn (Debian, Ubuntu: apt install graphviz)")
        } catch {
            throw failure("not-drawn", "could not be drawn: \(error)")
        }
        guard let drawn else { throw failure("not-drawn", "could not be drawn within \(Self.longest) seconds") }
        guard drawn.isDone else { throw failure("not-drawn", "could not be drawn\(Self.quoted(drawn.words))") }
        guard let finished = finish.finish(drawn.svg) else {
            throw failure("not-drawn", "gave no drawing\(Self.quoted(drawn.words))")
        }
        return finished
    }

    private static func quoted(_ words: String) -> String {
        let line = words.prefix { !$0.isNewline }
        return line.isEmpty ? "" : ": \(line)"
    }
}

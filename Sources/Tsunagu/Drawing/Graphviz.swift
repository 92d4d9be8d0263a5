public import Documents
internal import Dispatch
public import Serialization
internal import Subprocess
internal import Synchronization

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
        let outcome = Outcome()
        let task = Task.detached {
            do {
                let run = try await Subprocess.run(
                    .name("dot"), arguments: ["-Tsvg"], input: .array(dot), output: .bytes(limit: Self.largest),
                    error: .string(limit: 1 << 16))
                outcome.set(
                    .run(isDone: run.terminationStatus.isSuccess, run.standardOutput, words: run.standardError))
            } catch let error as SubprocessError where error.code == .executableNotFound {
                outcome.set(.missing)
            } catch {
                outcome.set(.failed("\(error)"))
            }
        }
        func failure(_ code: String, _ message: String) -> InputError {
            InputError(input: input, code: code, message: message)
        }
        switch outcome.wait(seconds: Self.longest) {
        case .run(true, let svg, let words):
            guard let finished = finish.finish(svg) else {
                throw failure("not-drawn", "gave no drawing\(Self.quoted(words))")
            }
            return finished
        case .run(false, _, let words): throw failure("not-drawn", "could not be drawn\(Self.quoted(words))")
        case .missing:
            throw failure(
                "graphviz-missing", "needs the program dot to be drawn (Debian, Ubuntu: apt install graphviz)")
        case .failed(let words): throw failure("not-drawn", "could not be drawn: \(words)")
        case nil:
            task.cancel()
            throw failure("not-drawn", "could not be drawn within \(Self.longest) seconds")
        }
    }

    private static func quoted(_ words: String) -> String {
        let line = words.prefix { !$0.isNewline }
        return line.isEmpty ? "" : ": \(line)"
    }

    /// What a thread waits for.
    private final class Outcome: Sendable {
        enum Result: Sendable {
            case run(isDone: Bool, [UInt8], words: String)
            case missing
            case failed(String)
        }

        private let result = Mutex<Result?>(nil)
        private let isSet = DispatchSemaphore(value: 0)

        func set(_ result: Result) {
            self.result.withLock { $0 = result }
            isSet.signal()
        }

        func wait(seconds: Int) -> Result? {
            _ = isSet.wait(timeout: .now() + .seconds(seconds))
            return result.withLock { $0 }
        }
    }
}

internal import Dispatch
internal import Subprocess
internal import Synchronization
internal import XMLReading

/// What poppler's programs say of a PDF: `pdftotext` its words and their boxes, `pdftocairo` its drawing. What they
/// print is read while they write.
struct Poppler: Sendable {
    var title: String
    var pages: [PDFPage]
    /// Whether the drawing was read; without it the white space alone tells the cells.
    var hasDrawing: Bool

    /// Why a program gave nothing.
    enum Failure: Error {
        case missing(program: String)
        case exit(program: String, code: Int32)
        case tooLong
    }

    /// All of it may take so many seconds.
    static let longest = 300

    /// Reads the PDF at `path`, while the caller waits. The caller's thread must not be the last of those that Swift runs
    /// tasks on: the work is one.
    static func read(_ path: String) throws -> Poppler {
        let outcome = Outcome()
        let task = Task.detached {
            do {
                let poppler = try await run(path)
                outcome.set(.success(poppler))
            } catch {
                outcome.set(.failure(error))
            }
        }
        guard let result = outcome.wait(seconds: longest) else {
            task.cancel()
            throw Failure.tooLong
        }
        return try result.get()
    }

    /// What a thread waits for.
    private final class Outcome: Sendable {
        private let result = Mutex<Result<Poppler, any Error>?>(nil)
        private let isSet = DispatchSemaphore(value: 0)

        func set(_ result: Result<Poppler, any Error>) {
            self.result.withLock { $0 = result }
            isSet.signal()
        }

        func wait(seconds: Int) -> Result<Poppler, any Error>? {
            _ = isSet.wait(timeout: .now() + .seconds(seconds))
            return result.withLock { $0 }
        }
    }

    private static func run(_ path: String) async throws -> Poppler {
        let read = try await words(path)
        // To draw a page takes several times as long as to read its words: two programs share the pages.
        let count = read.pages.count
        let half = (count + 1) / 2
        async let first = rules(path, pages: 1...max(half, 1))
        async let second = half < count ? rules(path, pages: (half + 1)...count) : []
        // A page without its rules is still read.
        let rules = (try? await first + second) ?? []
        var pages = read.pages
        for (index, rules) in rules.enumerated() where index < count { pages[index].rules = rules }
        return Poppler(title: read.title, pages: pages, hasDrawing: rules.count == count)
    }

    private static func words(_ path: String) async throws -> (title: String, pages: [PDFPage]) {
        let words = PDFWords()
        try await parse("pdftotext", ["-q", "-bbox-layout", "-enc", "UTF-8", path, "-"], words)
        return (words.title, words.pages)
    }

    private static func rules(_ path: String, pages: ClosedRange<Int>) async throws -> [[PageRule]] {
        let rules = SVGRules()
        let range = ["-f", String(pages.lowerBound), "-l", String(pages.upperBound)]
        try await parse("pdftocairo", ["-q", "-svg"] + range + [path, "-"], rules)
        return rules.pages
    }

    /// Runs a program and parses the XML that it prints.
    private static func parse(_ program: String, _ arguments: [String], _ handler: any XMLEventHandler) async throws {
        let parser = XMLEventParser(handler)
        do {
            let result = try await Subprocess.run(
                .name(program), arguments: Arguments(arguments), input: .none, output: .sequence, error: .discarded
            ) { execution in
                var text = XMLText()
                for try await buffer in execution.standardOutput {
                    try parser.parse(buffer.withUnsafeBytes { text.clean($0) }[...])
                }
            }
            guard case .exited(0) = result.terminationStatus else {
                if case .exited(let code) = result.terminationStatus {
                    throw Failure.exit(program: program, code: code)
                }
                throw Failure.exit(program: program, code: -1)
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.missing(program: program)
        }
        try parser.finish()
    }
}

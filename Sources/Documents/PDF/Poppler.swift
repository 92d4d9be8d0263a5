internal import Dispatch
internal import Subprocess
internal import Synchronization
internal import XMLReading

/// What poppler's programs say of a PDF: `pdftotext` its words and their boxes, `pdftocairo` its drawing. Both run at
/// once, each for all pages, and are read while they write.
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

    /// Both programs together may take so long.
    static let longest = Duration.seconds(300)

    /// Reads the PDF at `path`, while the caller waits.
    static func read(_ path: String) throws -> Poppler {
        let work = Work()
        Task.detached {
            do {
                let poppler = try await run(path)
                work.finish(.success(poppler))
            } catch {
                work.finish(.failure(error))
            }
        }
        return try work.wait().get()
    }

    /// What a thread waits for.
    private final class Work: Sendable {
        private let outcome = Mutex<Result<Poppler, any Error>>(.failure(Failure.tooLong))
        private let isDone = DispatchSemaphore(value: 0)

        func finish(_ result: Result<Poppler, any Error>) {
            outcome.withLock { $0 = result }
            isDone.signal()
        }

        func wait() -> Result<Poppler, any Error> {
            isDone.wait()
            return outcome.withLock { $0 }
        }
    }

    private static func run(_ path: String) async throws -> Poppler {
        try await withThrowingTaskGroup(of: Poppler?.self) { group in
            group.addTask {
                async let drawing = rules(path)
                var (title, pages) = try await words(path)
                let rules = try? await drawing
                for (index, rules) in (rules ?? []).enumerated() where index < pages.count {
                    pages[index].rules = rules
                }
                return Poppler(title: title, pages: pages, hasDrawing: rules?.count == pages.count)
            }
            group.addTask {
                try await Task.sleep(for: longest)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let poppler = first else { throw Failure.tooLong }
            return poppler
        }
    }

    private static func words(_ path: String) async throws -> (title: String, pages: [PDFPage]) {
        let words = PDFWords()
        try await parse("pdftotext", ["-q", "-bbox-layout", "-enc", "UTF-8", path, "-"], words)
        return (words.title, words.pages)
    }

    private static func rules(_ path: String) async throws -> [[PageRule]] {
        let rules = SVGRules()
        try await parse("pdftocairo", ["-q", "-svg", path, "-"], rules)
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

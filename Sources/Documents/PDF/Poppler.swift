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

    /// Reads a PDF that stands at `path`, while the caller waits. The caller's thread must not be the last of those that Swift runs
    /// tasks on: the work is one.
    static func read(_ pdf: [UInt8], at path: String) throws -> Poppler {
        let outcome = Outcome()
        let task = Task.detached {
            do {
                let poppler = try await run(pdf, at: path)
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

    private static func run(_ pdf: [UInt8], at path: String) async throws -> Poppler {
        async let drawing = drawing(of: pdf, at: path)
        let read = try await words(path)
        let count = read.pages.count
        var drawings = await drawing
        if drawings.count != count {
            // Without its text the PDF was not understood.
            drawings = await drawn(path)
        }
        var pages = read.pages
        // A page without its rules is still read.
        for (index, drawing) in drawings.enumerated() where index < count {
            pages[index].rules = drawing.rules
            pages[index].shades = drawing.shades
        }
        return Poppler(title: read.title, pages: pages, hasDrawing: drawings.count == count)
    }

    private static func words(_ path: String) async throws -> (title: String, pages: [PDFPage]) {
        let words = PDFWords()
        try await parse("pdftotext", ["-q", "-bbox-layout", "-enc", "UTF-8", path, "-"], words)
        return (words.title, words.pages)
    }

    /// The drawing of each page, without its text where that can be left out.
    private static func drawing(of pdf: [UInt8], at path: String) async -> [SVGRules.Drawing] {
        guard let listed = try? await output("pdffonts", [path]),
            let textless = TextlessPDF(pdf, fonts: TextlessPDF.fonts(listed: listed)),
            let file = try? ScratchFile(textless.bytes, name: path)
        else { return await drawn(path) }
        defer { file.remove() }
        return await drawn(file.path)
    }

    /// The drawing of each page; none where it fails.
    private static func drawn(_ path: String) async -> [SVGRules.Drawing] {
        let rules = SVGRules()
        do {
            try await parse("pdftocairo", ["-q", "-svg", path, "-"], rules)
            return rules.pages
        } catch {
            return []
        }
    }

    private static func output(_ program: String, _ arguments: [String]) async throws -> String {
        var output: [UInt8] = []
        try await run(program, arguments) { output += $0 }
        return String(decoding: output, as: UTF8.self)
    }

    /// Runs a program and parses the XML that it prints.
    private static func parse(_ program: String, _ arguments: [String], _ handler: any XMLEventHandler) async throws {
        let parser = XMLEventParser(handler)
        var text = XMLText()
        try await run(program, arguments) { try parser.parse(text.clean($0)[...]) }
        try parser.finish()
    }

    /// Runs a program and hands on what it prints, piece by piece.
    private static func run(
        _ program: String, _ arguments: [String], _ take: (UnsafeRawBufferPointer) throws -> Void
    ) async throws {
        do {
            let result = try await Subprocess.run(
                .name(program), arguments: Arguments(arguments), input: .none, output: .sequence, error: .discarded
            ) { execution in
                for try await buffer in execution.standardOutput { try buffer.withUnsafeBytes(take) }
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
    }
}

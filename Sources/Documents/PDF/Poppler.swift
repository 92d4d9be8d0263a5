internal import Subprocess
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

    /// Reads a PDF that stands at `path`, while the caller waits; all of it may take so many seconds.
    static func read(_ pdf: [UInt8], at path: String, seconds: Int) throws -> Poppler {
        guard let poppler = try WaitingThread.run(seconds: seconds, { try await run(pdf, at: path) }) else {
            throw Failure.tooLong
        }
        return poppler
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
        guard let fonts = await fonts(of: pdf, at: path), let textless = TextlessPDF(pdf, fonts: fonts),
            let file = try? ScratchFile(textless.bytes, name: path)
        else { return await drawn(path) }
        defer { file.remove() }
        return await drawn(file.path)
    }

    /// The fonts that are objects of their own: found in its bytes where that is sure, which saves a program's start.
    private static func fonts(of pdf: [UInt8], at path: String) async -> [PDFFonts.Object]? {
        if let fonts = PDFFonts.found(in: pdf) { return fonts }
        return (try? await output("pdffonts", [path])).map(PDFFonts.listed)
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
            // Its path, since a name is tried in each directory by a process of its own.
            let path = try await Executable.name(program).resolveExecutablePath(in: .inherit)
            let result = try await Subprocess.run(
                .path(path), arguments: Arguments(arguments), input: .none, output: .sequence, error: .discarded
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

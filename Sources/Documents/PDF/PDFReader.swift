internal import JapaneseText

/// Reads a PDF that has a text layer: the text of each page in poppler's reading order, where its words stand, and what
/// is ruled between them.
///
/// A page's text is its lines as printed, one after another; what runs along the head and the foot of the pages is in
/// it, but not among `Page.lines`.
enum PDFReader {
    static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        head.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
    }

    static func read(_ bytes: [UInt8], name: String, seconds: Int) throws(InputError) -> ReadDocument {
        let poppler = try poppler(bytes, name: name, seconds: seconds)
        let pages = poppler.pages.map(\.upright)
        guard pages.contains(where: { !$0.blocks.isEmpty }) else {
            throw InputError(
                input: name, code: "no-text-layer",
                message:
                    "has \(pages.count) pages of pictures and no text layer; let a program for character recognition"
                    + " add one first, such as ocrmypdf -l jpn")
        }
        let running = RunningLines(pages)
        var findings: [Finding] = []
        if !poppler.hasDrawing {
            findings.append(
                Finding(
                    "no-drawing", "the lines ruled on its pages could not be read; white space tells the cells apart"))
        }
        let empty = pages.indices.filter { pages[$0].blocks.isEmpty }
        if !empty.isEmpty {
            let numbers = empty.map { String($0 + 1) }.joined(separator: ", ")
            findings.append(
                Finding("no-text-layer", "no text layer on page \(numbers); what stands there was not read"))
        }
        let document = SourceDocument(
            name: name, title: title(poppler.title) ?? PageContent.stem(name), digest: SHA256.hex(bytes),
            pages: pages.indices.map { index in
                PDFPageText(pages[index], number: index + 1, running: running.words[index]).page
            })
        return ReadDocument(document: document, findings: findings)
    }

    private static func poppler(_ bytes: [UInt8], name: String, seconds: Int) throws(InputError) -> Poppler {
        let file = try ScratchFile(bytes, name: name)
        defer { file.remove() }
        do {
            return try Poppler.read(bytes, at: file.path, seconds: seconds)
        } catch Poppler.Failure.tooLong {
            throw InputError(
                input: name, code: "too-slow",
                message: "is a PDF that poppler did not read within \(seconds) seconds; --timeout allows more")
        } catch {
            throw inputError(error, of: bytes, name: name)
        }
    }

    private static func inputError(_ error: any Error, of bytes: [UInt8], name: String) -> InputError {
        switch error {
        case Poppler.Failure.missing(let program):
            return InputError(
                input: name, code: "missing-program",
                message: "is a PDF, and \(program) is not there to read it; install poppler-utils (apt install"
                    + " poppler-utils, brew install poppler)")
        case Poppler.Failure.exit(_, 3):
            return InputError(
                input: name, code: "protected-pdf",
                message: "is a PDF whose author does not permit its text to be copied")
        case Poppler.Failure.exit:
            if bytes.firstRange(of: Array("/Encrypt".utf8)) != nil {
                return InputError(
                    input: name, code: "encrypted-pdf", message: "is a PDF that opens with a password only")
            }
            return InputError(input: name, code: "broken-pdf", message: "is a PDF that is damaged or cut off")
        default:
            return InputError(input: name, code: "unreadable-pdf", message: "is a PDF that cannot be read: \(error)")
        }
    }

    /// What the PDF calls itself, where that is more than the file it was made from.
    private static func title(_ text: String) -> String? {
        let trimmed = Substring(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        let lower = trimmed.lowercased()
        let isFile =
            lower.hasPrefix("microsoft ")
            || [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pdf", ".jtd", ".html", ".ai"].contains(
                where: lower.hasSuffix)
        return trimmed.isEmpty || isFile || lower.hasPrefix("untitled") || lower == "無題" ? nil : String(trimmed)
    }
}

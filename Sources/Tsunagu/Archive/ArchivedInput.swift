public import Documents
public import Linking

/// One document of an archive, not yet read.
public struct ArchivedInput: Sendable {
    enum Content: Sendable {
        case file(String)
        case line(LineStream.Line)
        case failed(InputError)
        case loaded(DocumentRecord?, [UInt8])
    }

    /// Its path, `-`, or file and line: `pages.jsonl:12`.
    public let name: String
    var content: Content
    /// In bytes, unpacked.
    let largest: Int
    /// How long another program may take to read it.
    let seconds: Int

    /// Its bytes, unpacked, and what its record says of it; read now, where that has not been done.
    private func load() throws(InputError) -> (record: DocumentRecord?, bytes: [UInt8]) {
        switch content {
        case .file(let path): return (nil, try InputBytes.read(path, most: largest))
        case .failed(let error): throw error
        case .loaded(let record, let bytes): return (record, bytes)
        case .line(let line):
            let record = try DocumentRecord(line, name: name)
            switch record.content {
            case .text(let text): return (record, Array(text.utf8))
            case .path(let path):
                guard path != "-" else {
                    throw InputError(
                        input: name, code: "broken-record", message: "names standard input", line: line.number,
                        byte: line.offset)
                }
                return (record, try InputBytes.read(path, most: largest))
            }
        }
    }

    /// Reads the bytes, once and for all.
    mutating func settle() {
        do {
            let (record, bytes) = try load()
            content = .loaded(record, bytes)
        } catch {
            content = .failed(error)
        }
    }

    /// What tells it from every other input, its name included; the same for what fails for the same reason.
    func digest() -> String {
        var fields = [name]
        do {
            let (record, bytes) = try load()
            fields += [record?.url ?? "", record?.title ?? "", SHA256.hex(bytes)]
        } catch {
            fields += [error.code, error.message]
        }
        return SHA256.hex(Array(fields.joined(separator: "\u{1F}").utf8))
    }

    /// Reads it and puts its table back together, the cells as `corrections` say.
    public func reconstruction(corrections: Corrections = Corrections()) throws(InputError) -> Reconstruction {
        let (record, bytes) = try load()
        guard let record else {
            return Reconstruction(
                try InputFormat.read(bytes, name: name, seconds: seconds), corrections: corrections)
        }
        return Reconstruction(try record.read(bytes, name: name, seconds: seconds), corrections: corrections)
    }
}

public import Documents

/// Documents by the thousand, read by several threads, one after the other for whoever takes them.
///
/// ```swift
/// let archive = Archive(InputList(["pages", "more.jsonl.gz"]), jobs: 4)
/// try archive.forEach { input in
///     try input.reconstruction()
/// } take: { name, reconstruction in
///     // in the order of the inputs, on the caller's thread
/// }
/// ```
public struct Archive: Sendable {
    public var inputs: InputList
    /// How many documents are read at a time.
    public var jobs: Int
    /// In bytes, unpacked: a larger input, or line of JSON Lines, is not read.
    public var largest: Int
    /// How long another program may take to read a document.
    public var seconds: Int

    /// - Parameters:
    ///   - jobs: as many as the machine has processors where not given.
    public init(
        _ inputs: InputList, jobs: Int? = nil, largest: Int = InputBytes.most, seconds: Int = InputFormat.patience
    ) {
        self.inputs = inputs
        self.jobs = max(1, jobs ?? Crew.processors)
        self.largest = largest
        self.seconds = seconds
    }

    /// How many documents there are; nil where only reading will tell.
    public var count: Int? { inputs.holdsRecords ? nil : inputs.count }

    /// Calls `work` with each document on any of several threads, and `take` with what came of it, in the order of the
    /// inputs, on the caller's. An `InputError` that `work` throws goes to `take`; any other error ends the run.
    ///
    /// At most a few documents a thread are in memory at a time.
    public func forEach<Value: Sendable>(
        _ work: @escaping @Sendable (ArchivedInput) throws -> Value,
        take: (_ name: String, Result<Value, InputError>) throws -> Void
    ) throws {
        var documents = documents()
        try crew.work {
            documents.next()
        } _: { input in
            (input.name, Result { try work(input) })
        } take: { name, result in
            switch result {
            case .success(let value): try take(name, .success(value))
            case .failure(let error as InputError): try take(name, .failure(error))
            case .failure(let error): throw error
            }
        }
    }

    /// As many threads as there is work for.
    var crew: Crew { Crew(jobs: min(jobs, count ?? jobs)) }

    func documents() -> ArchivedInputs { ArchivedInputs(inputs.items, largest: largest, seconds: seconds) }
}

/// The documents of inputs, one after the other; those of JSON Lines come as their lines are read.
struct ArchivedInputs: Sequence, IteratorProtocol {
    private var items: ArraySlice<InputList.Item>
    private var records: (path: String, lines: LineStream)?
    private let largest: Int
    private let seconds: Int

    init(_ items: [InputList.Item], largest: Int, seconds: Int) {
        self.items = items[...]
        self.largest = largest
        self.seconds = seconds
    }

    mutating func next() -> ArchivedInput? {
        while true {
            if let input = nextRecord() { return input }
            guard let item = items.popFirst() else { return nil }
            switch item {
            case .document(let path): return input(path, .file(path))
            case .unreadable(let error): return input(error.input, .failed(error))
            case .records(let path), .either(let path):
                do {
                    let stream = try ByteStream(path)
                    let isSure = if case .records = item { true } else { false }
                    let holdsRecords = isSure ? true : try Self.beginsRecords(stream)
                    if holdsRecords {
                        records = (path, LineStream(stream, most: largest))
                    } else if path == "-" {
                        return input(path, .loaded(nil, try InputBytes.read(stream, most: largest)))
                    } else {
                        return input(path, .file(path))
                    }
                } catch {
                    return input(path, .failed(error))
                }
            }
        }
    }

    private func input(_ name: String, _ content: ArchivedInput.Content) -> ArchivedInput {
        ArchivedInput(name: name, content: content, largest: largest, seconds: seconds)
    }

    /// The next line that is not empty, or what is wrong with the rest of the file.
    private mutating func nextRecord() -> ArchivedInput? {
        guard let path = records?.path, var lines = records?.lines else { return nil }
        do {
            while let line = try lines.next() {
                records = (path, lines)
                if line.bytes.allSatisfy({ [0x20, 0x09].contains($0) }) { continue }
                return input("\(path):\(line.number)", .line(line))
            }
        } catch {
            records = nil
            return input(path, .failed(error))
        }
        records = nil
        return nil
    }

    /// A text that begins with a brace is an object of JSON sooner than a page.
    private static func beginsRecords(_ stream: ByteStream) throws(InputError) -> Bool {
        let head = try stream.peek()
        let blanks: [UInt8] = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        return head.first { !blanks.contains($0) } == UInt8(ascii: "{")
    }
}

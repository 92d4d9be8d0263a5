public import ArgumentParser
internal import Documents
internal import Linking
public import Tsunagu

extension InputList.Kind: ExpressibleByArgument {}

/// The inputs that every command takes, and how they are read.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            """
            Files in \(InputArguments.formats), JSON Lines (*.jsonl *.ndjson), each also packed (*.gz); directories (such \
            files in them); quoted patterns ('pages/**/*.html'); or - for standard input.
            """, valueName: "input"))
    var inputs: [String] = []

    @Option(
        name: .customLong("files-from"),
        help: ArgumentHelp("More inputs: a file, or -, with a path a line. Repeatable.", valueName: "file"))
    var lists: [String] = []

    @Flag(
        name: [.customShort("0"), .customLong("null")],
        help: "The paths of --files-from end in NUL, as find -print0 has it.")
    var areNullTerminated = false

    @Option(
        help: ArgumentHelp(
            """
            auto, document or jsonl: a JSON object a line, {"url", "title", "text"} or {"path"}; a path is taken as the \
            command line takes it. Where auto finds no known name, an input that begins with { is jsonl.
            """, valueName: "kind"))
    var inputFormat: InputList.Kind = .auto

    @Option(
        help: ArgumentHelp(
            "So many documents are read at a time. (default: as many as there are processors)", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "An input of more MiB, unpacked, is not read, nor is a longer line of JSON Lines.", valueName: "MiB"))
    var largest = InputBytes.most >> 20

    @Option(help: ArgumentHelp("poppler may take so many seconds to read a PDF.", valueName: "seconds"))
    var timeout = InputFormat.patience

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    @OptionGroup var corrections: CorrectionArguments

    /// In MiB: what is to be held in memory several times over.
    private static let sizes = 1...1024

    /// PDF (*.pdf), HTML (*.html, …) …, as a reader of the help is told.
    private static let formats = InputFormat.all.map { format in
        "\(format.title) (\(format.extensions.map { "*.\($0)" }.joined(separator: " ")))"
    }.joined(separator: ", ")

    func validate() throws {
        guard !inputs.isEmpty || !lists.isEmpty else {
            throw ValidationError("Missing expected argument '<input> ...'")
        }
        guard (inputs + lists).filter({ $0 == "-" }).count <= 1 else {
            throw ValidationError("Standard input (-) can be read only once.")
        }
        guard Self.sizes.contains(largest) else { throw ValidationError("--largest is a number from 1 to 1024.") }
        guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout is a number from 1 to 86400.") }
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 1024.") }
    }

    /// The documents of the inputs.
    func archive() -> Archive {
        let list = InputList(inputs, lists: lists, separator: areNullTerminated ? 0 : 0x0A, kind: inputFormat)
        return Archive(list, jobs: jobs, largest: largest << 20, seconds: timeout)
    }

    /// Calls `work` with each document on any of several threads, and `body` with what came of it, in the order of the
    /// inputs. Inputs that cannot be read are reported, also to `unreadable`, and the others go on.
    ///
    /// - Returns: whether all could be read.
    func forEach<Value: Sendable>(
        _ work: @escaping @Sendable (ArchivedInput) throws -> Value, _ body: (_ name: String, Value) throws -> Void,
        unreadable: (InputError) -> Void = { _ in }
    ) throws -> Bool {
        let archive = archive()
        let progress = ProgressLine(total: archive.count, isQuiet: quiet)
        defer { progress.clear() }
        var allRead = true
        try archive.forEach(work) { name, result in
            do {
                let value = try result.get()
                progress.clear()
                try body(name, value)
            } catch {
                guard let error = error as? InputError else { throw error }
                progress.clear()
                Console.say(error)
                unreadable(error)
                allRead = false
            }
            progress.advance(pages: 1)
        }
        return allRead
    }

    /// Calls `body` with each document read, corrected and linked; findings are reported, those that belong to no document
    /// (corrections that had nothing to do) also to `aside`.
    ///
    /// - Returns: whether all could be read.
    func forEachLinked(
        by linker: DocumentLinker, _ body: (LinkedDocument) throws -> Void,
        unreadable: (InputError) -> Void = { _ in }, aside: (Finding) -> Void = { _ in }
    ) throws -> Bool {
        let corrections = try corrections.read(aside: aside)
        var outcomes = CorrectionTally(corrections)
        let allRead = try forEach(
            { try linker.link($0.reconstruction(corrections: corrections), corrections: corrections) },
            { name, linked in
                outcomes.add(linked.corrections)
                if !quiet { for finding in linked.findings { Console.say(finding, of: name) } }
                try body(linked)
            }, unreadable: unreadable)
        for finding in outcomes.unused { CorrectionArguments.tell(finding, aside) }
        return allRead
    }
}

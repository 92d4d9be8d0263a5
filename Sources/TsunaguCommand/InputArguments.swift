internal import ArgumentParser
internal import Documents
internal import Linking
internal import Tsunagu

/// The inputs that every command takes.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files in \(InputArguments.formats), directories (such files in them), or - for standard input.",
            valueName: "input"))
    var inputs: [String]

    /// PDF (*.pdf), HTML (*.html, …) …, as a reader of the help is told.
    private static let formats = InputFormat.all.map { format in
        "\(format.title) (\(format.extensions.map { "*.\($0)" }.joined(separator: " ")))"
    }.joined(separator: ", ")

    @OptionGroup var corrections: CorrectionArguments

    func validate() throws {
        guard inputs.filter({ $0 == "-" }).count <= 1 else {
            throw ValidationError("Standard input (-) can be read only once.")
        }
    }

    /// Calls `body` with each input in turn. Inputs that cannot be read are reported, also to `unreadable`, and the
    /// others go on.
    ///
    /// - Returns: whether all could be read.
    func forEach(_ body: (String) throws -> Void, unreadable: (InputError) -> Void = { _ in }) throws -> Bool {
        let (files, errors) = InputList.expand(inputs)
        var allRead = errors.isEmpty
        for error in errors {
            Console.say(error)
            unreadable(error)
        }
        let showsProgress = files.count > 1 && Descriptor.isWatched
        for (index, file) in files.enumerated() {
            if showsProgress { Console.progress("\(index + 1)/\(files.count) \(file)") }
            do {
                try body(file)
            } catch let error as InputError {
                if showsProgress { Console.progress("") }
                Console.say(error)
                unreadable(error)
                allRead = false
            }
        }
        if showsProgress { Console.progress("") }
        return allRead
    }

    /// Calls `body` with each input read, corrected and linked; findings are reported, those that belong to no document
    /// (corrections that had nothing to do) also to `aside`.
    ///
    /// - Returns: whether all could be read.
    func forEachLinked(
        by linker: DocumentLinker, _ body: (LinkedDocument) throws -> Void,
        unreadable: (InputError) -> Void = { _ in }, aside: (Finding) -> Void = { _ in }
    ) throws -> Bool {
        var reading = CorrectedReading(linker, try corrections.read(aside: aside))
        let allRead = try forEach(
            { file in
                let linked = try reading.linked(file)
                for finding in linked.findings { Console.say(finding, of: file) }
                try body(linked)
            }, unreadable: unreadable)
        for finding in reading.unused { CorrectionArguments.tell(finding, aside) }
        return allRead
    }
}

internal import ArgumentParser
internal import Documents
internal import Linking
internal import Tsunagu

/// The inputs that every command takes.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Text files, directories (their *.txt files), or - for standard input.", valueName: "input"))
    var inputs: [String]

    @Option(
        name: .customLong("corrections"),
        help: ArgumentHelp(
            "What a person says against the program's reading: rows parted by tabs (see tsunagu link --help). Repeatable.",
            valueName: "file"))
    var correctionFiles: [String] = []

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

    /// The corrections given. Rows that cannot be used are reported, also to `aside`.
    func corrections(aside: (Finding) -> Void = { _ in }) throws -> Corrections {
        do {
            let corrections = try Corrections(reading: correctionFiles)
            for finding in corrections.findings { tell(finding, aside) }
            return corrections
        } catch {
            throw ValidationError("--corrections \(error)")
        }
    }

    /// Calls `body` with each input read, corrected and linked; findings are reported, those that belong to no document
    /// (corrections that found nothing to do) also to `aside`.
    ///
    /// - Returns: whether all could be read.
    func forEachLinked(
        by linker: DocumentLinker, _ body: (LinkedDocument) throws -> Void,
        unreadable: (InputError) -> Void = { _ in }, aside: (Finding) -> Void = { _ in }
    ) throws -> Bool {
        let corrections = try corrections(aside: aside)
        var outcomes: [CorrectionOutcome] = []
        let allRead = try forEach(
            { file in
                let linked = try linker.link(
                    Reconstruction(of: file, corrections: corrections), corrections: corrections)
                for finding in linked.findings { Console.say(finding, of: file) }
                outcomes += linked.corrections
                try body(linked)
            }, unreadable: unreadable)
        for finding in corrections.unused(Set(Correction.Kind.allCases), after: outcomes) { tell(finding, aside) }
        return allRead
    }

    func tell(_ finding: Finding, _ aside: (Finding) -> Void) {
        Console.say(finding, of: "corrections")
        aside(finding)
    }
}

internal import ArgumentParser
internal import Graph
internal import Publishing
internal import Serialization
internal import Tsunagu

/// Where `serve` answers.
struct ServeArguments: ParsableArguments {
    @Option(help: ArgumentHelp("0 takes one that is free.", valueName: "number"))
    var port: Int = 8080

    @Option(
        help: ArgumentHelp(
            "The address to listen at; only this machine can reach 127.0.0.1, others what is named here.",
            valueName: "address"))
    var host: String = "127.0.0.1"

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
    }

    /// The command line without these options: what is left is for `publish`.
    static func removed(from arguments: some Sequence<String>) -> [String] {
        var left: [String] = []
        var isValue = false
        var areInputs = false
        for argument in arguments {
            if isValue {
                isValue = false
                continue
            }
            areInputs = areInputs || argument == "--"
            if !areInputs, ["--port", "--host"].contains(argument) {
                isValue = true
            } else if areInputs || !(argument.hasPrefix("--port=") || argument.hasPrefix("--host=")) {
                left.append(argument)
            }
        }
        return left
    }
}

/// Serving is left to `tsunagu-serve`, a program of its own: Server/README.md says why.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the site on this machine, with content negotiation, to look at before publishing it.",
        discussion: """
            Takes a directory that publish wrote, or what publish takes: that is published into a temporary directory, \
            which is removed at the end. Every address answers as it will on the real host: with --base \
            https://data.example.org/id/ the page of https://data.example.org/id/program/KEY is \
            http://127.0.0.1:8080/id/program/KEY.

            The first line on standard error is the address, once it answers. Ctrl-C ends it.

            EXAMPLES:
              tsunagu serve site
              tsunagu serve Examples --base https://data.example.org/id/ --port 0
              curl -L -H "Accept: text/turtle" http://127.0.0.1:8080/id/program/KEY
            """)

    @OptionGroup var input: InputArguments
    @OptionGroup var authority: AuthorityArguments
    @OptionGroup var serving: ServeArguments

    func run() throws {
        try Console.run {
            guard let server = ChildProgram.beside("tsunagu-serve") else {
                throw failure("tsunagu-serve is not beside this program; `make serve` builds it")
            }
            if let site = PublishedSite(input.inputs) {
                let given = try authority.checkedBase()
                guard given == Vocabulary.defaultBase || given == site.base else {
                    throw ValidationError("--base is not what \(site.directory) was published with: \(site.base)")
                }
                server.replace(arguments(for: site.directory, base: site.base))
                throw failure("\(server.path) cannot be run")
            }
            try serveInputs(by: server)
            return true
        }
    }

    private func serveInputs(by server: ChildProgram) throws {
        let base = try authority.checkedBase()
        ChildProgram.holdSignals()
        guard let temporary = TemporaryDirectory(), let own = ChildProgram.own else {
            throw failure("no temporary directory can be made")
        }
        defer { temporary.remove() }
        let site = temporary.path + "/site"
        // By a program of its own, too: what is half written is removed when somebody stops it.
        let options = ServeArguments.removed(from: CommandLine.arguments.dropFirst(2))
        let published = own.run(["publish", "--output", site] + options)
        // 1: an input could not be read, the others are published.
        guard published == 0 || (published == 1 && PublishedSite([site]) != nil) else { throw ExitCode(published) }
        let served = server.run(arguments(for: site, base: base))
        guard served == 0 else { throw ExitCode(served) }
        if published != 0 { throw ExitCode(published) }
    }

    private func arguments(for site: String, base: String) -> [String] {
        let forms = Representation.all.map { (ending: $0.fileExtension, mediaType: $0.mediaType) }
        let dumps = GraphFormat.all.filter { $0.content != .views }.map {
            (ending: $0.fileExtension, mediaType: $0.mediaType)
        }
        var seen: Set<String> = []
        let types = (forms + dumps).filter { seen.insert($0.ending).inserted }
        return ["--base", base, "--host", serving.host, "--port", String(serving.port)]
            + types.flatMap { ["--type", "\($0.ending)=\($0.mediaType)"] } + ["--", site]
    }

    private func failure(_ message: String) -> ExitCode {
        Descriptor.say("tsunagu: error: \(message)")
        return ExitCode(69)
    }
}

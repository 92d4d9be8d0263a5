internal import ArgumentParser
internal import Documents
internal import Graph
internal import Linking
internal import Publishing
internal import Serialization
internal import Tsunagu

/// What `publish` alone is told.
struct PublishArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The site's directory; made if missing, an earlier site in it is replaced as a whole.", valueName: "dir"))
    var output: String = "site"

    @Option(help: ArgumentHelp("What the site is called in Japanese.", valueName: "text"))
    var title: String = "施策の知識グラフ"

    @Option(name: .customLong("title-en"), help: ArgumentHelp("What it is called in English.", valueName: "text"))
    var englishTitle: String = "Knowledge graph of policy measures"

    @Option(help: ArgumentHelp("Under which the data may be used.", valueName: "iri"))
    var license: String = GraphAssembly.defaultLicense

    @Option(help: ArgumentHelp("The day of publication, YYYY-MM-DD; left out, none is stated.", valueName: "day"))
    var issued: String?

    func validate() throws {
        for title in [title, englishTitle] where title.allSatisfy(\.isWhitespace) {
            throw ValidationError("A title is empty.")
        }
        guard (try? GraphAssembly(license: license)) != nil else {
            throw ValidationError("--license is no absolute ASCII IRI: \(license)")
        }
        if let issued {
            let parts = issued.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard parts.map(\.count) == [4, 2, 2],
                parts.joined().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            else { throw ValidationError("--issued is no day (YYYY-MM-DD): \(issued)") }
        }
    }

    func settings(version: String) -> SiteSettings {
        SiteSettings(
            title: title, englishTitle: englishTitle, license: license, issued: issued, softwareVersion: version)
    }
}

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Writes a site of linked open data: pages, data beside each, downloads, rules for web servers.",
        discussion: """
            For every entity a page in Japanese and in English (what is said of it, what points to it, the passages all of \
            that was read from, a small drawing), and beside it the same as Turtle, RDF/XML, JSON-LD and N-Triples. Then \
            lists, a search by name, the vocabulary, the dataset's description (VoID, DCAT 3) with downloads and their \
            checksums, sitemap.xml, robots.txt, .htaccess and rules for nginx.

            Copy the directory to where --base leads: --base https://data.example.org/id/ is the directory that the host \
            data.example.org answers with below /id/. It also opens from the disk: site/index.html. With the rules for \
            Apache or nginx an entity's IRI answers with the form that a client asks for.

            The site appears whole or not at all; an earlier one survives a failed run. A directory that has anything else \
            in it is left alone. The same inputs and options give the same bytes.

            EXAMPLES:
              tsunagu publish Examples
              tsunagu publish pages/*.txt --output site --base https://data.example.org/id/
              tsunagu publish Examples --title 海辺の町の施策 --title-en "Measures of a seaside town" --issued 2026-04-01
            """)

    @OptionGroup var input: InputArguments
    @OptionGroup var authority: AuthorityArguments
    @OptionGroup var site: PublishArguments

    func validate() throws {
        do {
            _ = try SiteAddress(authority.base)
        } catch {
            throw ValidationError("--base \(error)")
        }
    }

    func run() throws {
        try Console.run {
            let base = try authority.checkedBase()
            var assembly = try GraphAssembly(base: base, license: site.license)
            var documents: [NamedGraph] = []
            let linker = try authority.linker()
            let allRead = try input.forEachLinked(by: linker) { linked in
                try assembly.unite(linked)
                var own = try GraphAssembly(base: base, license: site.license)
                try own.add(linked)
                documents.append(try NamedGraph(name: base + linked.document.path, graph: own.graph))
            }
            try write(assembly.graph, base: base, documents)
            return allRead
        }
    }

    private func write(_ graph: KnowledgeGraph, base: String, _ documents: [NamedGraph]) throws {
        do {
            let made = try Site(
                graph, base: base, settings: site.settings(version: TsunaguCommand.configuration.version),
                documents: documents)
            var directory = try SiteDirectory(site.output)
            let total = made.entityCount
            let showsProgress = total > 500 && Descriptor.isWatched
            try made.write {
                if showsProgress { Descriptor.show("\r\u{1B}[K\($0)/\(total) entities") }
            } _: {
                try directory.write($0)
            }
            if showsProgress { Descriptor.show("\r\u{1B}[K") }
            try directory.finish()
            Descriptor.say(
                """
                entities    \(total)
                files       \(directory.fileCount), \(directory.byteCount) bytes
                written     \(site.output)/index.html
                """)
        } catch let error as SiteError {
            Console.say(error)
            switch error {
            case .notReplaceable: throw ExitCode(73)
            case .cannotWrite: throw ExitCode(74)
            default: throw ExitCode(1)
            }
        }
    }
}

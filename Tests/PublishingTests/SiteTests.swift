import Graph
import Publishing
import Testing

@Suite struct SiteTests {
    private func files(_ graph: KnowledgeGraph, issued: String? = nil) throws -> [String: String] {
        let settings = SiteSettings(
            title: "林の施策", englishTitle: "Measures for the woods", license: "https://example.org/licence",
            issued: issued, softwareVersion: "1")
        var files: [String: String] = [:]
        try Site(graph, base: MadeUpGraph.base, settings: settings).write { file in
            #expect(files[file.path] == nil, "\(file.path) is written once")
            files[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        return files
    }

    @Test func everyEntityHasAPageInEachLanguageAndDataBesideIt() throws {
        let files = try files(MadeUpGraph.graph())
        for entity in ["measure/0a", "org/1000000000001", "document/0b", "document/0b/page/1"] {
            for form in Representation.all {
                #expect(files["\(entity)/\(form.fileName)"] != nil, "\(entity)/\(form.fileName)")
            }
        }
        let page = try #require(files["org/1000000000001/index.en.html"])
        #expect(page.contains("<h1>Ministry of the Environment</h1>"))
        #expect(page.contains("lang=\"ja\">林を守る"))
    }

    @Test func theOrderOfInsertionDoesNotShow() throws {
        #expect(try files(MadeUpGraph.graph()) == files(MadeUpGraph.graph(isReversed: true)))
    }

    @Test func namesAreTextAndOnlyWebAddressesAreLinks() throws {
        let files = try files(MadeUpGraph.graph())
        for (path, text) in files where path.hasSuffix(".html") {
            #expect(!text.contains("<script>alert"), "\(path)")
            #expect(!text.contains("\"javascript:"), "\(path)")
        }
        let page = try #require(files["measure/0a/index.html"])
        #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'friends'"))
        #expect(page.contains("<span>javascript:alert(1)</span>"))
        #expect(page.contains("<q>環(◎)&lt;b&gt;</q>"))
        let names = try #require(files["assets/names.js"])
        #expect(names.contains(#"<script>alert(\"1\")"#))
    }

    @Test func aPassageLeadsToItsPlaceInTheDocumentsPage() throws {
        let files = try files(MadeUpGraph.graph())
        #expect(files["measure/0a/index.html"]?.contains("../../document/0b/page/1/index.html#char=3,9") == true)
        #expect(files["document/0b/page/1/index.html"]?.contains("<li id=\"char=3,9\">") == true)
        #expect(files["document/0b/page/1/index.nt"]?.contains("nif-core#anchorOf") == true)
    }

    @Test func aDayIsStatedOnlyWhereOneIsGiven() throws {
        #expect(try files(MadeUpGraph.graph())["dataset/index.nt"]?.contains("dc/terms/issued") == false)
        let dated = try files(MadeUpGraph.graph(), issued: "2026-04-01")
        #expect(dated["dataset/index.nt"]?.contains("dc/terms/issued> \"2026-04-01\"") == true)
    }

    @Test func serversAreToldThePathOfTheBase() throws {
        let files = try files(MadeUpGraph.graph())
        #expect(files[".htaccess"]?.contains("[R=303,L]") == true)
        #expect(files["nginx-server.conf"]?.contains("location /id/ {") == true)
        #expect(files["robots.txt"]?.contains("Sitemap: https://data.example.org/id/sitemap.xml") == true)
    }

    @Test(arguments: [
        "a b", "a%20b", "..", "con", "browse/x", "x.ttl", "", "a//b", String(repeating: "k", count: 101),
    ])
    func whatIsNoSafePathIsAnError(path: String) throws {
        var graph = try MadeUpGraph.graph()
        // What is no IRI at all does not get as far as here.
        guard !path.contains(" ") else { return }
        let odd = try graph.iri(MadeUpGraph.base + "x/" + path)
        let own = try graph.iri(MadeUpGraph.base + path + "/x")
        graph.insert(path == "browse/x" ? own : odd, RDFS.seeAlso, odd)
        #expect(throws: SiteError.self) { try files(graph) }
    }

    @Test func twoIRIsThatDifferInCaseAloneAreAnError() throws {
        var graph = try MadeUpGraph.graph()
        let twin = try graph.iri(MadeUpGraph.base + "measure/0A")
        graph.insert(twin, SKOS.prefLabel, graph.literal("x"))
        #expect(throws: SiteError.self) { try files(graph) }
    }

    @Test(arguments: [
        "https://example.org/a b/", "https://example.org/\"/", "https://example.org/'/", "https://example.org/id",
        "ftp://example.org/", "https:///id/", "https://example.org/a//b/", "https://example.org/../", "/id/",
        "https://example.org/?q=/", "https://example.org/#/", "https://example.org/$1/", "https://例.jp/",
    ])
    func whatIsNoAddressIsNoBase(base: String) {
        #expect(throws: SiteError.self) { try SiteAddress(base) }
    }

    @Test func aBaseMayHaveAPortAndAPath() throws {
        #expect(try SiteAddress("http://localhost:8080/").path == "/")
        #expect(try SiteAddress("https://w3id.org/tsunagu/id/").path == "/tsunagu/id/")
    }

    @Test func aLongSitemapIsCut() throws {
        let pages = (0..<25).map { "page/\($0)/index.html" }
        var files: [String: String] = [:]
        try Sitemap(address: SiteAddress(MadeUpGraph.base), pages: pages, most: 10).write {
            files[$0.path] = String(decoding: $0.bytes, as: UTF8.self)
        }
        #expect(files.keys.sorted() == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"])
        #expect(files["sitemap.xml"]?.contains("<loc>https://data.example.org/id/sitemap-3.xml</loc>") == true)
        #expect(files["sitemap-3.xml"]?.contains("page/24/index.html") == true)
    }

    @Test func aNameIsCutByTheWidthOfItsCharacters() {
        #expect(Neighbourhood.lines("海岸の保全", columns: 10, most: 1) == ["海岸の保全"])
        #expect(Neighbourhood.lines("海岸の保全と利用", columns: 10, most: 1) == ["海岸の保…"])
        #expect(Neighbourhood.lines("海岸の保全と利用", columns: 10, most: 2) == ["海岸の保全", "と利用"])
        #expect(Neighbourhood.lines("coast", columns: 10, most: 1) == ["coast"])
    }
}

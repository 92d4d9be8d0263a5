internal import Graph
internal import Serialization

/// The search by name: a page, and the list of all names as a script, so that it works from the disk too, where a page
/// may not fetch anything.
struct SearchPage {
    let site: SiteContext
    let kinds: [Kind]

    static let indexFile = "names.js"
    static let scriptFile = "search.js"

    func page(in language: SiteLanguage) -> SiteFile {
        let frame = PageFrame(
            site: site, language: language, directory: SiteLayout.search + "/",
            title: language("名前で探す", "Search by name"),
            scripts: [Self.indexFile, Self.scriptFile], section: .search)
        return frame.page { main in
            main.element("h1", text: frame.title)
            main.element(
                "p",
                [
                    "id": "status", "role": "status", "data-none": language("見つからない。", "Nothing found."),
                    "data-some": language("件", "found"),
                    "data-hint": language(
                        "上の欄に名前の一部を入れる。全角・半角、大文字・小文字、ひらがな・カタカナは区別しない。",
                        "Type a part of a name above. Widths, cases and kinds of kana make no difference."),
                ]
            ) { _ in }
            main.element("ul", ["id": "results", "class": "names"]) { _ in }
            main.element("noscript") { none in
                none.element("p") { line in
                    line.text(language("検索には JavaScript が要る。", "Searching needs JavaScript. "))
                    line.element(
                        "a",
                        ["href": frame.link("\(SiteLayout.browse)/\(Representation.page(in: language).fileName)")],
                        text: language("一覧", "Browse"))
                }
            }
        }
    }

    /// `tsunaguNames = {kinds: [[ja, en] …], entries: [[ja, en, other names, kind, directory] …]}`, an entry an entity
    /// that has a name and a kind.
    func index() -> SiteFile {
        let source = site.graph.graph
        var script = ByteText()
        script.append("const tsunaguNames = {\"kinds\":[")
        for (number, kind) in kinds.enumerated() {
            if number > 0 { script.append(",") }
            script.append("[")
            script.append(quoted: site.words.name(of: kind.iri, in: .japanese))
            script.append(",")
            script.append(quoted: site.words.name(of: kind.iri, in: .english))
            script.append("]")
        }
        script.append("],\"entries\":[")
        var isFirst = true
        var told: Set<Term> = []
        for (number, kind) in kinds.enumerated() {
            for entity in kind.entities where told.insert(entity).inserted {
                let japanese = site.graph.name(of: entity, in: .japanese).text
                let english = site.graph.name(of: entity, in: .english)
                let others = [SKOS.prefLabel, SKOS.altLabel, Tsu.abbreviation].flatMap { property in
                    source.objects(of: entity, property, in: site.graph.index).map(source.text)
                }
                script.append(isFirst ? "\n[" : ",\n[")
                isFirst = false
                script.append(quoted: japanese)
                script.append(",")
                script.append(quoted: english.language == .english ? english.text : "")
                script.append(",")
                var seen: Set<[UInt8]> = [Array(japanese.utf8), Array(english.text.utf8)]
                script.append(quoted: others.filter { seen.insert(Array($0.utf8)).inserted }.joined(separator: " | "))
                script.append(",\(number),")
                script.append(quoted: site.graph.directory(of: entity) ?? "")
                script.append("]")
            }
        }
        script.append("\n]};\n")
        return SiteFile(path: "\(SiteLayout.assets)/\(Self.indexFile)", bytes: script.bytes)
    }
}

/// Bytes of a script in the making.
private struct ByteText {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: String) { bytes += text.utf8 }

    /// A text in double quotes, as JSON and JavaScript read it.
    mutating func append(quoted text: String) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case ..<0x20: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

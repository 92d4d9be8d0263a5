internal import Graph

/// The lists: what there is of each class, what each ministry answers for, what each document tells.
struct BrowsePages {
    let site: SiteContext
    let kinds: [Kind]
    let language: SiteLanguage
    /// So many entities a file.
    static let most = 400

    private var source: KnowledgeGraph { site.graph.graph }

    func write(_ emit: (SiteFile) throws -> Void) rethrows {
        try emit(overview())
        for kind in kinds {
            let parts = max(1, (kind.entities.count + Self.most - 1) / Self.most)
            for part in 1...parts { try emit(list(kind, part: part, of: parts)) }
        }
        try emit(ministries())
        try emit(documents())
    }

    static func stem(part: Int) -> String { part == 1 ? "index" : "page-\(part)" }

    private func frame(_ directory: String, _ title: String, stem: String = "index") -> PageFrame {
        PageFrame(
            site: site, language: language, directory: "\(SiteLayout.browse)/\(directory)", stem: stem, title: title,
            section: .browse)
    }

    private func overview() -> SiteFile {
        let frame = frame("", language("一覧", "Browse"))
        return frame.page { main in
            main.element("h1", text: frame.title)
            append(kinds: kinds, on: frame, to: &main)
            main.element("h2", text: language("たどり方", "Other ways in"))
            main.element("ul") { list in
                for (directory, text) in [
                    ("ministries", language("府省庁ごとの施策", "Measures by ministry")),
                    ("documents", language("文書ごとの施策", "Measures by document")),
                ] {
                    list.element("li") { item in
                        item.element("a", ["href": link(frame, "\(SiteLayout.browse)/\(directory)/")], text: text)
                    }
                }
            }
        }
    }

    func append(kinds: [Kind], on frame: PageFrame, to main: inout Markup) {
        main.element("ul", ["class": "kinds"]) { list in
            for kind in kinds {
                list.element("li") { item in
                    item.element("a", ["href": link(frame, "\(SiteLayout.browse)/\(kind.directory)/")]) { link in
                        link.element("span", text: site.words.name(of: kind.iri, in: language))
                        link.text(" ")
                        link.element("span", ["class": "count"], text: "\(kind.entities.count)")
                    }
                }
            }
        }
    }

    private func list(_ kind: Kind, part: Int, of parts: Int) -> SiteFile {
        let name = site.words.name(of: kind.iri, in: language)
        let title = parts == 1 ? name : language("\(name)(\(part)/\(parts))", "\(name) (\(part) of \(parts))")
        let frame = frame("\(kind.directory)/", title, stem: Self.stem(part: part))
        return frame.page { main in
            main.element("h1", text: title)
            if let comment = site.words.comment(of: kind.iri, in: language) {
                main.element("p", ["class": "lead"], text: comment)
            }
            main.element("ul", ["class": "names"]) { list in
                let start = (part - 1) * Self.most
                for entity in kind.entities[start..<min(start + Self.most, kind.entities.count)] {
                    list.element("li") { site.append(entity: entity, on: frame, to: &$0) }
                }
            }
            if parts > 1 { appendParts(part, of: parts, to: &main) }
        }
    }

    private func appendParts(_ part: Int, of parts: Int, to main: inout Markup) {
        main.element("nav", ["aria-label": language("続き", "Pages")]) { nav in
            nav.element("ul", ["class": "parts"]) { list in
                for other in 1...parts {
                    list.element("li") { item in
                        let file = "\(Self.stem(part: other)).\(Representation.page(in: language).fileExtension)"
                        item.element(
                            "a", ["href": file, "aria-current": other == part ? "page" : nil], text: "\(other)")
                    }
                }
            }
        }
    }

    private func ministries() -> SiteFile {
        let frame = frame("ministries/", language("府省庁ごとの施策", "Measures by ministry"))
        let found = site.sortedByName(site.graph.entities.filter { site.graph.isOf($0, Tsu.Ministry) })
        return frame.page { main in
            main.element("h1", text: frame.title)
            for ministry in found {
                let roles = [
                    (Tsu.leadMinistry, language("主担当", "leads")),
                    (Tsu.cooperatingMinistry, language("協力", "cooperates")), (Org.unitOf, language("部署", "offices")),
                ].map { (subjects: site.subjects(pointingTo: ministry, with: $0), name: $1) }
                if roles.allSatisfy(\.subjects.isEmpty) { continue }
                main.element("section") { section in
                    section.element("h2") { site.append(entity: ministry, on: frame, to: &$0) }
                    section.element("dl", ["class": "statements"]) { list in
                        for role in roles where !role.subjects.isEmpty {
                            list.element("div") { row in
                                row.element("dt") { term in
                                    term.text(role.name)
                                    term.element("span", ["class": "count"], text: "\(role.subjects.count)")
                                }
                                append(role.subjects, as: "dd", whole: ministry, on: frame, to: &row)
                            }
                        }
                    }
                }
            }
        }
    }

    private func documents() -> SiteFile {
        let frame = frame("documents/", language("文書ごとの施策", "Measures by document"))
        let found = site.sortedByName(site.graph.entities.filter { site.graph.isOf($0, Tsu.SourceDocument) })
        return frame.page { main in
            main.element("h1", text: frame.title)
            for document in found {
                let pages = site.subjects(pointingTo: document, with: DCTerms.isPartOf)
                let measures = pages.flatMap { page in
                    site.subjects(pointingTo: page, with: DCTerms.source).filter { site.graph.isOf($0, Tsu.Measure) }
                }
                main.element("section") { section in
                    section.element("h2") { site.append(entity: document, on: frame, to: &$0) }
                    section.element("ol", ["class": "names"]) { list in
                        append(measures, as: "li", whole: document, on: frame, to: &list)
                    }
                }
            }
        }
    }

    /// A list cut at 100, the rest by way of the entity whose list it is.
    private func append(
        _ entities: [Term], as element: StaticString, whole: Term, on frame: PageFrame, to markup: inout Markup
    ) {
        for entity in entities.prefix(100) {
            markup.element(element) { site.append(entity: entity, on: frame, to: &$0) }
        }
        if entities.count > 100, let path = site.graph.path(of: whole, in: language) {
            markup.element(element) { item in
                item.element(
                    "a", ["href": frame.link(path)],
                    text: language("ほか \(entities.count - 100) 件", "\(entities.count - 100) more"))
            }
        }
    }

    private func link(_ frame: PageFrame, _ directory: String) -> String {
        frame.link(directory + Representation.page(in: language).fileName)
    }
}

internal import Graph

/// The page of an entity: its name, a drawing, what is said of it, what points to it, and what all that was read from.
struct EntityPage {
    let site: SiteContext
    let entity: Term
    let frame: PageFrame
    /// So many that point to the entity are listed under one property; the data files have all.
    static let most = 300

    private var language: SiteLanguage { frame.language }
    private var graph: SiteGraph { site.graph }
    private var source: KnowledgeGraph { site.graph.graph }

    init(_ site: SiteContext, _ entity: Term, directory: String, language: SiteLanguage) {
        self.site = site
        self.entity = entity
        let name = site.graph.name(of: entity, in: language)
        let kind = site.kind(of: entity, in: language)
        frame = PageFrame(
            site: site, language: language, directory: directory + "/", title: name.text,
            summary: kind.map { "\($0): \(name.text)" }, hasData: true)
    }

    func file() -> SiteFile {
        var notes = EvidenceNotes(site, frame)
        let outgoing = site.groups(of: graph.statements(of: entity), around: entity, in: language)
        let incoming = site.groups(of: graph.statements(to: entity), around: entity, in: language, pointingHere: true)
        return frame.page { main in
            appendHeading(to: &main)
            appendText(to: &main, &notes)
            Neighbourhood(site, entity, incoming: incoming, outgoing: outgoing, language: language).append(to: &main)
            main.element("section", ["aria-labelledby": "statements"]) { section in
                section.element("h2", ["id": "statements"], text: language("この項目について", "About it"))
                append(outgoing, to: &section, &notes)
                if outgoing.isEmpty {
                    section.element("p", text: language("この項目について述べるものはない。", "Nothing is said of it."))
                }
            }
            if !incoming.isEmpty {
                main.element("section", ["aria-labelledby": "incoming"]) { section in
                    section.element("h2", ["id": "incoming"], text: language("この項目を指すもの", "What points to it"))
                    append(incoming, to: &section, &notes)
                }
            }
            appendPassages(to: &main)
            notes.append(to: &main)
            appendData(to: &main)
        }
    }

    private func appendHeading(to main: inout Markup) {
        let name = graph.name(of: entity, in: language)
        main.element("div", ["class": "heading"]) { heading in
            let classes = graph.classes(of: entity)
            if !classes.isEmpty {
                heading.element("p", ["class": "kind"]) { kind in
                    for (position, type) in classes.enumerated() {
                        if position > 0 { kind.text(" · ") }
                        site.append(term: source.text(type), on: frame, to: &kind)
                    }
                }
            }
            heading.element(
                "h1", ["lang": name.language == language ? nil : name.language?.tag], text: name.text)
            let other = graph.name(of: entity, in: language.other)
            if other.language == language.other, other.text.utf8.elementsEqual(name.text.utf8) == false {
                heading.element("p", ["class": "other", "lang": language.other.tag], text: other.text)
            }
        }
    }

    /// What the entity's own words are: the whole text of a measure or an activity.
    private func appendText(to main: inout Markup, _ notes: inout EvidenceNotes) {
        guard let property = source.find(DCTerms.description) else { return }
        for id in graph.statements(of: entity) where source[id].predicate == property {
            let object = source[id].object
            let tag = source.language(object)
            main.element("blockquote", ["lang": tag == language.tag ? nil : tag]) { quote in
                quote.element("p") { paragraph in
                    paragraph.text(source.text(object))
                    notes.refer(to: id, in: &paragraph)
                }
            }
        }
    }

    private func append(_ groups: [StatementGroup], to section: inout Markup, _ notes: inout EvidenceNotes) {
        guard !groups.isEmpty else { return }
        section.element("dl", ["class": "statements"]) { list in
            for group in groups {
                list.element("div") { row in
                    row.element("dt") { term in
                        site.append(term: source.text(group.property), on: frame, to: &term)
                        if let type = group.subjectClass {
                            term.element(
                                "span", ["class": "of"],
                                text: language(
                                    "\(site.words.name(of: type, in: language))から",
                                    "from \(site.words.name(of: type, in: language))"))
                        }
                        if group.statements.count > 5 {
                            term.element("span", ["class": "count"], text: "\(group.statements.count)")
                        }
                    }
                    for id in group.statements.prefix(Self.most) {
                        row.element("dd") { value in
                            let shown = group.subjectClass == nil ? source[id].object : source[id].subject
                            site.append(value: shown, of: group.property, on: frame, to: &value)
                            appendYear(of: shown, to: &value)
                            notes.refer(to: id, in: &value)
                        }
                    }
                    if group.statements.count > Self.most {
                        let rest = group.statements.count - Self.most
                        row.element(
                            "dd", ["class": "more"],
                            text: language("ほか \(rest) 件(データのファイルにすべてある)", "and \(rest) more, all in the data files"))
                    }
                }
            }
        }
    }

    /// Activities of several years often begin with the same words.
    private func appendYear(of entity: Term, to markup: inout Markup) {
        guard graph.isOf(entity, Tsu.ReportedActivity) || graph.isOf(entity, Tsu.PlannedActivity) else { return }
        for year in source.objects(of: entity, Tsu.fiscalYear, in: graph.index) where year != self.entity {
            let name = graph.name(of: year, in: language)
            markup.text(" ")
            markup.element(
                "span", ["class": "year", "lang": name.language == language ? nil : name.language?.tag],
                text: name.text)
        }
    }

    /// On a document's page: every run of its characters that a statement was read from, each at the fragment that names
    /// it (`#char=120,188`).
    private func appendPassages(to main: inout Markup) {
        let quotations = QuotedPage(site.graph, entity)
        guard !quotations.runs.isEmpty else { return }
        main.element("section", ["aria-labelledby": "passages"]) { section in
            section.element(
                "h2", ["id": "passages"], text: language("このページから読み取った箇所", "What was read from this page"))
            section.element("ol", ["class": "passages"]) { list in
                for run in quotations.runs {
                    list.element("li", ["id": run.fragment]) { item in
                        item.element("q", ["lang": "ja"], text: run.text)
                        item.element("span", ["class": "where"], text: site.place(run.start, run.end, in: language))
                        let told = site.subjects(of: run.statements)
                        item.element("ul", ["class": "told"]) { subjects in
                            for subject in told.prefix(8) {
                                subjects.element("li") { site.append(entity: subject, on: frame, to: &$0) }
                            }
                            if told.count > 8 {
                                subjects.element(
                                    "li", text: language("ほか \(told.count - 8) 件", "\(told.count - 8) more"))
                            }
                        }
                    }
                }
            }
        }
    }

    private func appendData(to main: inout Markup) {
        main.element("section", ["aria-labelledby": "data", "class": "data"]) { section in
            section.element("h2", ["id": "data"], text: language("データ", "Data"))
            section.element("p") { line in
                line.element("code", text: source.text(entity))
            }
            section.element("ul", ["class": "formats"]) { list in
                for data in Representation.data {
                    list.element("li") { item in
                        item.element("a", ["href": data.fileName, "type": data.mediaType], text: data.title)
                    }
                }
            }
        }
    }
}

extension SiteContext {
    /// What kind of thing an entity is, in words.
    func kind(of entity: Term, in language: SiteLanguage) -> String? {
        graph.classes(of: entity).first.map { words.name(of: graph.graph.text($0), in: language) }
    }

    /// Where a run of characters stands in its page, for people.
    func place(_ start: Int, _ end: Int, in language: SiteLanguage) -> String {
        language("\(start + 1)〜\(end)字目", "characters \(start + 1)–\(end)")
    }

    /// The subjects of statements, each once, in the order of the statements.
    func subjects(of statements: [StatementID]) -> [Term] {
        var seen: Set<Term> = []
        return statements.map { graph.graph[$0].subject }.filter { seen.insert($0).inserted }
    }
}

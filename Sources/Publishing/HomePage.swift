internal import Graph

/// The site's first page: what this is, how much of it there is, and the ways in.
struct HomePage {
    let site: SiteContext
    let kinds: [Kind]
    let dataset: DatasetDescription
    let language: SiteLanguage

    func file() -> SiteFile {
        let frame = PageFrame(
            site: site, language: language, directory: "", title: site.settings.title(in: language),
            summary: dataset.summary(in: language), section: .home)
        return frame.page { main in
            main.element("h1", text: frame.title)
            main.element("p", ["class": "lead"], text: dataset.summary(in: language))
            main.element("section", ["aria-labelledby": "kinds"]) { section in
                section.element("h2", ["id": "kinds"], text: language("何があるか", "What there is"))
                BrowsePages(site: site, kinds: kinds, language: language)
                    .append(kinds: kinds, on: frame, to: &section)
            }
            main.element("section", ["aria-labelledby": "documents"]) { section in
                section.element("h2", ["id": "documents"], text: language("もとの文書", "Source documents"))
                section.element("ul", ["class": "names"]) { list in
                    for document in dataset.documents.prefix(50) {
                        list.element("li") { site.append(entity: document, on: frame, to: &$0) }
                    }
                }
                section.element("p") { line in
                    appendLink(
                        "\(SiteLayout.browse)/documents/", language("文書ごとの施策", "Measures by document"), frame, to: &line
                    )
                    line.text(" · ")
                    appendLink(
                        "\(SiteLayout.browse)/ministries/", language("府省庁ごとの施策", "Measures by ministry"), frame,
                        to: &line)
                }
            }
            main.element("section", ["aria-labelledby": "reuse"]) { section in
                section.element("h2", ["id": "reuse"], text: language("データとして使う", "Use it as data"))
                section.element("p") { line in
                    line.text(
                        language(
                            "どの項目にも RDF(Turtle、RDF/XML、JSON-LD、N-Triples)がある。全体は",
                            "Every entity is there as RDF (Turtle, RDF/XML, JSON-LD, N-Triples). For the whole, see "))
                    appendLink(
                        "\(SiteLayout.dataset)/", language("データセットの説明", "the dataset's description"), frame, to: &line)
                    line.text(language("を、言葉の意味は", "; for what the words mean, "))
                    appendLink("\(SiteLayout.vocabulary)/", language("語彙", "the vocabulary"), frame, to: &line)
                    line.text(language("を参照。", "."))
                }
            }
        }
    }

    private func appendLink(_ directory: String, _ text: String, _ frame: PageFrame, to markup: inout Markup) {
        markup.element(
            "a", ["href": frame.link(directory + Representation.page(in: language).fileName)], text: text)
    }
}

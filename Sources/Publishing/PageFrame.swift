internal import Graph

/// What stands around the content of every page: head, header, footer.
struct PageFrame {
    let site: SiteContext
    let language: SiteLanguage
    /// The document's directory below the site's root, with a `/` at its end, or nothing for the root itself.
    let directory: String
    /// The file's name without its extension: `index` but for lists that go on over several files.
    var stem = "index"
    let title: String
    /// What the page is about, in a sentence, for those who list pages.
    var summary: String?
    /// Whether the document has data files beside the page.
    var hasData = false
    /// Names of further scripts in the assets' directory, in order.
    var scripts: [String] = []
    /// Which of the header's links leads here.
    var section: Section?

    enum Section { case home, browse, search, dataset, vocabulary }

    var file: String { file(in: language) }
    func file(in language: SiteLanguage) -> String {
        "\(directory)\(stem).\(Representation.page(in: language).fileExtension)"
    }

    func link(_ path: String) -> String { SiteLayout.link(from: file, to: path) }

    func page(_ content: (inout Markup) -> Void) -> SiteFile {
        var markup = Markup()
        markup.raw("<!DOCTYPE html>\n")
        markup.element("html", ["lang": language.tag, "xmlns": "http://www.w3.org/1999/xhtml"]) { html in
            html.lineBreak()
            html.element("head") { appendHead(to: &$0) }
            html.element("body") { body in
                body.element("a", ["class": "skip", "href": "#content"], text: language("本文へ", "Skip to the content"))
                appendHeader(to: &body)
                body.element("main", ["id": "content", "tabindex": "-1"]) { content(&$0) }
                appendFooter(to: &body)
            }
        }
        markup.lineBreak()
        return SiteFile(path: file, bytes: markup.bytes)
    }

    private func appendHead(to head: inout Markup) {
        head.void("meta", ["charset": "utf-8"])
        head.void(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content":
                    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'",
            ])
        head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.void("meta", ["name": "referrer", "content": "no-referrer"])
        let siteTitle = site.settings.title(in: language)
        head.element("title", text: title == siteTitle ? title : "\(title) — \(siteTitle)")
        if let summary { head.void("meta", ["name": "description", "content": summary]) }
        head.void("meta", ["name": "color-scheme", "content": "light dark"])
        head.void("link", ["rel": "stylesheet", "href": link("\(SiteLayout.assets)/site.css")])
        let address = site.graph.address.base
        head.void("link", ["rel": "canonical", "href": address + file])
        for other in SiteLanguage.allCases {
            head.void("link", ["rel": "alternate", "hreflang": other.tag, "href": address + file(in: other)])
        }
        if hasData {
            for data in Representation.data {
                head.void(
                    "link", ["rel": "alternate", "type": data.mediaType, "href": data.fileName, "title": data.title])
            }
        }
        for script in scripts {
            head.element("script", ["defer": "defer", "src": link("\(SiteLayout.assets)/\(script)")]) { _ in }
        }
    }

    private func appendHeader(to body: inout Markup) {
        body.element("header") { header in
            header.element("p", ["class": "site"]) { name in
                name.element("a", ["href": link(page(""))], text: site.settings.title(in: language))
            }
            header.element("nav", ["aria-label": language("サイト内", "Site")]) { nav in
                nav.element("ul") { list in
                    item(.browse, SiteLayout.browse, language("一覧", "Browse"), to: &list)
                    item(.dataset, SiteLayout.dataset, language("データ", "Data"), to: &list)
                    item(.vocabulary, SiteLayout.vocabulary, language("語彙", "Vocabulary"), to: &list)
                    list.element("li") { item in
                        let other = Representation.page(in: language.other).fileExtension
                        item.element(
                            "a",
                            ["href": "\(stem).\(other)", "lang": language.other.tag, "hreflang": language.other.tag],
                            text: language("English", "日本語"))
                    }
                }
            }
            header.element("form", ["role": "search", "action": link(page(SiteLayout.search + "/")), "method": "get"]) {
                form in
                form.element("label", ["for": "q"], text: language("名前で探す", "Search by name"))
                form.void(
                    "input",
                    ["type": "search", "id": "q", "name": "q", "autocomplete": "off", "enterkeyhint": "search"])
                form.element("button", ["type": "submit"], text: language("検索", "Search"))
            }
        }
    }

    private func item(_ section: Section, _ directory: String, _ text: String, to list: inout Markup) {
        list.element("li") { item in
            item.element(
                "a", ["href": link(page(directory + "/")), "aria-current": self.section == section ? "page" : nil],
                text: text)
        }
    }

    /// The page of a directory (`browse/`) in this page's language.
    private func page(_ directory: String) -> String { directory + Representation.page(in: language).fileName }

    private func appendFooter(to body: inout Markup) {
        body.element("footer") { footer in
            let rights = site.rights(in: language)
            for text in rights.prefix(3) { footer.element("p", text: text) }
            if rights.count > 3 {
                footer.element("p") { line in
                    line.element(
                        "a", ["href": link(page(SiteLayout.dataset + "/"))],
                        text: language("ほか\(rights.count - 3)点の出典", "\(rights.count - 3) more sources"))
                }
            }
            footer.element("p") { line in
                line.text(language("利用条件:", "Terms of use: "))
                site.append(link: site.settings.license, text: site.settings.licenseName(in: language), to: &line)
                line.text(language("。作成:", ". Made with "))
                line.text("\(site.settings.software) \(site.settings.softwareVersion)")
            }
        }
    }
}

extension SiteLanguage {
    /// The wording in this language.
    func callAsFunction(_ japanese: String, _ english: String) -> String { self == .japanese ? japanese : english }
}

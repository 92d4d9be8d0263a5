internal import Graph
internal import Serialization

/// The dataset's description for people.
struct DatasetPage {
    let site: SiteContext
    let dataset: DatasetDescription
    let language: SiteLanguage

    func file() -> SiteFile {
        let frame = PageFrame(
            site: site, language: language, directory: SiteLayout.dataset + "/", title: language("データセット", "Dataset"),
            summary: dataset.summary(in: language), hasData: true, section: .dataset)
        return frame.page { main in
            main.element("h1", text: frame.title)
            main.element("p", ["class": "lead"], text: dataset.summary(in: language))
            appendFacts(on: frame, to: &main)
            appendFiles(on: frame, to: &main)
            appendCounts(on: frame, to: &main)
            main.element("section", ["aria-labelledby": "data", "class": "data"]) { section in
                section.element("h2", ["id": "data"], text: language("この説明のデータ", "This description as data"))
                section.element("p") { $0.element("code", text: site.graph.address.base + "dataset") }
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

    private func appendFacts(on frame: PageFrame, to main: inout Markup) {
        let source = site.graph.graph
        main.element("dl", ["class": "statements"]) { list in
            row(language("版", "Version"), to: &list) { $0.element("code", text: dataset.version) }
            if let issued = site.settings.issued {
                row(language("公開日", "Issued"), to: &list) { $0.text(issued) }
            }
            row(language("利用条件", "Terms of use"), to: &list) {
                site.append(link: site.settings.license, text: site.settings.licenseName(in: language), to: &$0)
            }
            list.element("div") { row in
                row.element("dt", text: language("もとの文書", "Source documents"))
                for document in dataset.documents.prefix(100) {
                    row.element("dd") { value in
                        site.append(entity: document, on: frame, to: &value)
                        for origin in source.objects(of: document, DCTerms.source, in: site.graph.index) {
                            value.text(" ")
                            let iri = source.text(origin)
                            site.append(link: iri, text: IRISyntax.percentDecoding(iri), to: &value)
                        }
                    }
                }
            }
            let rights = site.rights(in: language)
            if !rights.isEmpty {
                list.element("div") { row in
                    row.element("dt", text: language("出典の表示", "Attribution"))
                    for text in rights { row.element("dd", text: text) }
                }
            }
            row(language("加工", "Processing"), to: &list) {
                $0.text(
                    language(
                        "文書の表を再構成し、名称を同定して結び付けた(\(site.settings.software) \(site.settings.softwareVersion))。",
                        "The documents' tables were reconstructed, names were identified and linked (\(site.settings.software) \(site.settings.softwareVersion))."
                    ))
            }
        }
    }

    private func row(_ name: String, to list: inout Markup, _ value: (inout Markup) -> Void) {
        list.element("div") { row in
            row.element("dt", text: name)
            row.element("dd") { value(&$0) }
        }
    }

    private func appendFiles(on frame: PageFrame, to main: inout Markup) {
        main.element("section", ["aria-labelledby": "files"]) { section in
            section.element("h2", ["id": "files"], text: language("まとめて取る", "Downloads"))
            section.element("ul", ["class": "files"]) { list in
                for dump in dataset.dumps {
                    list.element("li") { item in
                        let name = dump.path.split(separator: "/").last.map(String.init) ?? dump.path
                        item.element("a", ["href": frame.link(dump.path), "type": dump.format.mediaType], text: name)
                        let size = DigitGroups.grouped("\(dump.byteCount)")
                        item.text(" ")
                        item.element(
                            "span",
                            text: "\(dump.format.title)\(language("、", ", "))\(size) \(language("バイト", "bytes"))")
                        item.element("code", ["class": "digest"], text: "SHA-256 \(dump.digest)")
                    }
                }
            }
        }
    }

    private func appendCounts(on frame: PageFrame, to main: inout Markup) {
        for (id, title, counts) in [
            ("classes", language("クラスごとの数", "Entities by class"), dataset.counts.classes),
            ("properties", language("特性ごとの数", "Statements by property"), dataset.counts.properties),
        ] {
            main.element("section", ["aria-labelledby": id]) { section in
                section.element("h2", ["id": id], text: title)
                section.element("ul", ["class": "counts"]) { list in
                    for count in counts {
                        list.element("li") { item in
                            site.append(term: count.iri, on: frame, to: &item)
                            item.text(" ")
                            item.element("span", ["class": "count"], text: "\(count.count)")
                        }
                    }
                }
            }
        }
    }
}

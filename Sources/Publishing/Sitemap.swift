/// The addresses of all pages, for search engines (sitemaps.org): at most 50,000 in a file, several files under an index.
package struct Sitemap {
    let address: SiteAddress
    /// The pages' paths, in order.
    let pages: [String]
    let most: Int

    package init(address: SiteAddress, pages: [String], most: Int = 50_000) {
        self.address = address
        self.pages = pages
        self.most = most
    }

    package func write(_ emit: (SiteFile) throws -> Void) rethrows {
        guard pages.count > most else {
            try emit(SiteFile(path: "sitemap.xml", bytes: list(pages[...])))
            return
        }
        var names: [String] = []
        for start in stride(from: 0, to: pages.count, by: most) {
            names.append("sitemap-\(names.count + 1).xml")
            try emit(
                SiteFile(path: names[names.count - 1], bytes: list(pages[start..<min(start + most, pages.count)])))
        }
        try emit(SiteFile(path: "sitemap.xml", bytes: index(names)))
    }

    private func list(_ pages: ArraySlice<String>) -> [UInt8] {
        var markup = start()
        markup.element("urlset", ["xmlns": Self.namespace]) { set in
            for page in pages {
                set.lineBreak()
                set.element("url") { $0.element("loc", text: address.base + page) }
            }
            set.lineBreak()
        }
        markup.lineBreak()
        return markup.bytes
    }

    private func index(_ names: [String]) -> [UInt8] {
        var markup = start()
        markup.element("sitemapindex", ["xmlns": Self.namespace]) { index in
            for name in names {
                index.lineBreak()
                index.element("sitemap") { $0.element("loc", text: address.base + name) }
            }
            index.lineBreak()
        }
        markup.lineBreak()
        return markup.bytes
    }

    private func start() -> Markup {
        var markup = Markup()
        markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        return markup
    }

    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
}

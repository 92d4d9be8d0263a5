/// Which ending of a file's name is which media type: what `tsunagu` publishes, and what else lies in a site.
struct MediaTypes: Sendable {
    /// In the order of preference where a client likes several equally.
    private let table: [(ending: String, mediaType: String)]

    /// - Parameter published: `ttl=text/turtle`, …; nil is returned where one is not spelt so.
    init?(published: [String]) {
        var table: [(ending: String, mediaType: String)] = []
        for entry in published {
            let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, Self.isMediaType(parts[1]) else { return nil }
            table.append((parts[0], parts[1]))
        }
        self.table =
            table + [
                ("html", "text/html"), ("css", "text/css"), ("js", "text/javascript"), ("xml", "application/xml"),
                ("txt", "text/plain"), ("conf", "text/plain"), ("gz", "application/gzip"),
            ]
    }

    private static func isMediaType(_ text: String) -> Bool {
        text.utf8.filter { $0 == UInt8(ascii: "/") }.count == 1
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"),
                    UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// Nil for a file whose ending is unknown: it is no part of a site.
    func form(ofFile name: String) -> Form? {
        guard let entry = table.first(where: { name.hasSuffix("." + $0.ending) }) else { return nil }
        let language = entry.mediaType == "text/html" ? name.hasSuffix(".en.html") ? "en" : "ja" : nil
        return Form(fileName: name, mediaType: entry.mediaType, language: language)
    }

    /// The forms in which the document in a directory is there, in the order of preference.
    func forms(of directory: OpenEntry) -> [Form] {
        var seen: Set<String> = []
        return table.flatMap { entry in
            (entry.mediaType == "text/html" ? ["index.html", "index.en.html"] : ["index.\(entry.ending)"])
                .filter { seen.insert($0).inserted && directory.hasFile($0) }
        }.compactMap(form)
    }

    /// All text of a site is UTF-8, the rest of it is JSON or compressed.
    func contentType(_ mediaType: String) -> String {
        mediaType == "application/gzip" || mediaType.hasSuffix("json") ? mediaType : "\(mediaType); charset=utf-8"
    }
}

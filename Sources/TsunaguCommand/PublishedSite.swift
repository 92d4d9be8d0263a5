internal import Documents
internal import Publishing

/// A directory that `publish` wrote.
struct PublishedSite {
    let directory: String
    /// What the site was published with, as it tells robots.
    let base: String

    /// Nil where the inputs are anything else.
    init?(_ inputs: [String]) {
        guard inputs.count == 1, let directory = inputs.first,
            (try? InputBytes.read("\(directory)/\(SiteLayout.marker)")) != nil,
            let robots = try? InputBytes.read("\(directory)/robots.txt")
        else { return nil }
        let prefix = "Sitemap: "
        let suffix = "sitemap.xml"
        guard
            let line = String(decoding: robots, as: UTF8.self).split(separator: "\n")
                .first(where: { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) })
        else { return nil }
        self.directory = directory
        base = String(line.dropFirst(prefix.count).dropLast(suffix.count))
    }
}

/// The names of what is no entity in the site's directory.
public enum SiteLayout {
    /// The description of the dataset: `{base}dataset`.
    public static let dataset = "dataset"
    /// The vocabulary's own document.
    public static let vocabulary = "ns"
    /// Lists of the entities.
    public static let browse = "browse"
    /// The evidence of statements.
    public static let evidence = "evidence"
    /// The whole graph, a file each format.
    public static let dumps = "dumps"
    /// Style sheet, script and search index.
    public static let assets = "assets"
    public static let search = "search"
    /// Says that a directory is a site, and which names in it are the site's.
    public static let marker = ".tsunagu-site"

    /// What no entity's path may begin with.
    static let ownNames: Set<String> = [dataset, vocabulary, browse, evidence, dumps, assets, search]

    /// From a file of the site to another, both as paths below its root: works on any server, at any address, and from
    /// the disk.
    static func link(from file: String, to other: String) -> String {
        let depth = file.utf8.count { $0 == UInt8(ascii: "/") }
        return String(repeating: "../", count: depth) + other
    }
}

/// A file of the site.
public struct SiteFile: Sendable {
    /// Below the site's root, parted by `/`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A form in which the site holds a document: the one table that says which media type is which file.
///
/// A document is a directory, its representations are files `index.…` in it. The server rules, the pages' links and
/// whoever serves the site with content negotiation all read this table.
public struct Representation: Hashable, Sendable {
    /// What people call it.
    public let title: String
    public let mediaType: String
    /// Without the dot: `ttl`; of a page in a language other than Japanese with the language before it: `en.html`.
    public let fileExtension: String
    /// The language that the whole file is in; nil for data.
    public let language: SiteLanguage?

    /// `index.ttl`
    public var fileName: String { "index.\(fileExtension)" }

    /// What a client that has no wish gets, too: `index.html` is what any web server shows of a directory.
    public static let japanesePage = Representation(
        title: "HTML", mediaType: "text/html", fileExtension: "html", language: .japanese)
    public static let englishPage = Representation(
        title: "HTML", mediaType: "text/html", fileExtension: "en.html", language: .english)
    public static let turtle = Representation(
        title: "Turtle", mediaType: "text/turtle", fileExtension: "ttl", language: nil)
    public static let rdfXML = Representation(
        title: "RDF/XML", mediaType: "application/rdf+xml", fileExtension: "rdf", language: nil)
    public static let jsonLD = Representation(
        title: "JSON-LD", mediaType: "application/ld+json", fileExtension: "jsonld", language: nil)
    public static let nTriples = Representation(
        title: "N-Triples", mediaType: "application/n-triples", fileExtension: "nt", language: nil)

    /// In the order of preference where a client likes several equally.
    public static let all: [Representation] = pages + data
    public static let pages: [Representation] = [.japanesePage, .englishPage]
    public static let data: [Representation] = [.turtle, .rdfXML, .jsonLD, .nTriples]

    public static func page(in language: SiteLanguage) -> Representation {
        language == .japanese ? .japanesePage : .englishPage
    }
}

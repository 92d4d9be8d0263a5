/// Which form of a document a client gets, by RFC 9110, 12.5.
///
/// The weight of a media type decides; of forms with the same weight the language (only pages have one), then the order
/// of the site's table of forms. A type that no range names, or whose most specific range weighs 0, is not acceptable. A
/// language that nobody asked for is still better than nothing: who asks for French gets the Japanese page.
struct Negotiation {
    private let types: HeaderList?
    private let languages: HeaderList?

    /// What the headers say; a header that is missing, or says nothing that can be read, leaves all to the server.
    init(accept: String?, acceptLanguage: String?) {
        types = Self.readable(accept)
        languages = Self.readable(acceptLanguage)
    }

    private static func readable(_ header: String?) -> HeaderList? {
        guard let header else { return nil }
        let list = HeaderList(header)
        return list.elements.contains { $0.weight != nil } ? list : nil
    }

    /// Nil where nothing is acceptable (406).
    func choice(among forms: [Form]) -> Form? {
        var best: (form: Form, type: Int, language: Int)?
        for form in forms {
            let type = weight(ofType: form.mediaType)
            let language = weight(ofLanguage: form.language)
            guard type > 0 else { continue }
            if let found = best, (found.type, found.language) >= (type, language) { continue }
            best = (form, type, language)
        }
        return best?.form
    }

    /// The weight of the most specific range that matches: `text/html;charset=utf-8` before `text/html` before `text/*`
    /// before `*/*`. All there is comes as UTF-8; a profile (of JSON-LD) is a wish that excludes nothing; a range with any
    /// other parameter matches nothing here.
    private func weight(ofType mediaType: String) -> Int {
        guard let types else { return 1000 }
        let family = mediaType.prefix { $0 != "/" } + "/*"
        var best = (specificity: 0, weight: 0)
        for range in types.elements {
            guard let weight = range.weight else { continue }
            // From q on parameters are the client's, not the type's.
            let parameters = range.parameters.prefix { $0.name != "q" }.filter { $0.name != "profile" }
            guard parameters.allSatisfy({ $0.name == "charset" && $0.value.lowercased() == "utf-8" }) else { continue }
            let specificity =
                switch range.value {
                case mediaType: 3 + parameters.count
                case String(family): 2
                case "*/*": 1
                default: 0
                }
            if specificity > 0, (specificity, weight) > best { best = (specificity, weight) }
        }
        return best.weight
    }

    /// Of the tag that says it most exactly: `en` before `en-GB` before `*`. 0 where none does, less where it is refused.
    private func weight(ofLanguage language: String?) -> Int {
        guard let languages, let language else { return 0 }
        var best = (specificity: 0, weight: 0)
        for range in languages.elements {
            guard let weight = range.weight else { continue }
            let specificity =
                range.value == language ? 3 : range.value.hasPrefix(language + "-") ? 2 : range.value == "*" ? 1 : 0
            if specificity > 0, (specificity, weight) > best { best = (specificity, weight) }
        }
        return best.specificity > 0 && best.weight == 0 ? -1 : best.weight
    }

    /// Whether `Accept-Encoding` likes gzip at least as well as the bytes as they are.
    static func likesGzip(_ acceptEncoding: String?) -> Bool {
        guard let acceptEncoding else { return false }
        let codings = HeaderList(acceptEncoding).elements
        func weight(of names: String...) -> Int? {
            codings.first { names.contains($0.value) }.map { $0.weight ?? 0 }
        }
        let gzip = weight(of: "gzip", "x-gzip") ?? weight(of: "*") ?? 0
        return gzip > 0 && gzip >= weight(of: "identity") ?? 0
    }
}

internal import Graph

extension SiteContext {
    /// The object of a statement: an entity by its name, a class, a web address, or a literal with its language where that
    /// is not the page's.
    func append(value: Term, of property: Term, on frame: PageFrame, to markup: inout Markup) {
        let source = graph.graph
        let text = source.text(value)
        guard !source.isIRI(value) else {
            if graph.directory(of: value) != nil {
                append(entity: value, on: frame, to: &markup)
            } else if words.defines(text) || source.text(property) == RDF.type.iri {
                append(term: text, on: frame, to: &markup)
            } else {
                append(link: text, text: IRISyntax.percentDecoding(text), to: &markup)
            }
            return
        }
        let tag = source.language(value)
        let foreign = tag == frame.language.tag ? nil : tag
        markup.element("span", ["lang": foreign], text: readable(text, of: property))
        if let foreign { markup.element("span", ["class": "tag"], text: foreign) }
    }

    /// Amounts with their digits in groups of three; everything else as it stands.
    private func readable(_ text: String, of property: Term) -> String {
        guard [Tsu.amount.iri, Tsu.totalAmount.iri].contains(graph.graph.text(property)),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return text }
        return DigitGroups.grouped(text)
    }
}

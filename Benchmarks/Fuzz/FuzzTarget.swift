/// Something that takes what people give, and what must hold whatever they give.
struct FuzzTarget: Sendable {
    let name: String
    /// What a text of its grammar is made of; nil where the input is bytes.
    var words: [String]?
    /// Tries one input; a property that does not hold ends the program.
    let check: @Sendable ([UInt8]) -> Void

    static let all: [FuzzTarget] = [
        // Documents
        .text, .packed, .html, .poppler, .pdf, .records,
        // Tables that people write
        .authority, .corrections,
        // What stands in a text
        .folding, .grammars, .amounts,
        // Pages
        .table, .link, .madeUpPage,
        // Graphs
        .rdfXML, .nTriples, .madeUpGraph, .drawing,
    ]
}

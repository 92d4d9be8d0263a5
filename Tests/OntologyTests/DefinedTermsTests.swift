import Foundation
import Graph
import Linking
import TestSupport
import Testing

/// The names that the program writes are those that Ontology/tsunagu.ttl defines.
@Suite("Defined terms")
struct DefinedTermsTests {
    /// By a term's local name: what it is (`owl:Class`), and the terms it is directly under.
    private let terms: [Substring: (kind: Substring, above: [Substring])]

    init() throws {
        let file = Oracle.packageRoot.appendingPathComponent("Ontology/tsunagu.ttl")
        let turtle = try String(contentsOf: file, encoding: .utf8)
        var terms: [Substring: (kind: Substring, above: [Substring])] = [:]
        for block in turtle.split(separator: "\n\n") {
            guard let head = block.firstMatch(of: /^tsu:(\w+) a ([\w:]+)/) else { continue }
            let above = block.firstMatch(of: /rdfs:subClassOf ([^;]+) ;/)?.1.split(separator: ", ") ?? []
            terms[head.1] = (head.2, above)
        }
        self.terms = terms
    }

    /// The classes of other vocabularies that a class stands under.
    private func standardClasses(above name: Substring) -> Set<Substring> {
        let above = terms[name]?.above ?? []
        return above.reduce(into: []) { classes, term in
            if term.hasPrefix("tsu:") {
                classes.formUnion(standardClasses(above: term.dropFirst(4)))
            } else {
                classes.insert(term)
            }
        }
    }

    @Test("Classes, properties and stages of the linker")
    func linker() {
        for type in EntityType.allCases where type != .date { #expect(terms[type.rawValue[...]]?.kind == "owl:Class") }
        for property in RelationProperty.allCases where ![.isPartOf, .unitOf, .changes].contains(property) {
            #expect(terms[property.rawValue[...]]?.kind == "owl:ObjectProperty")
        }
        for stage in [BudgetStage.initial, .supplementary, .draft, .request, .other] {
            #expect(terms[stage.rawValue[...]]?.kind == "tsu:BudgetStage")
        }
    }

    @Test("Classes of the graph, and the standard classes that a node carries beside them")
    func graph() {
        for entry in Vocabulary.classes where entry.name.namespace == .tsu {
            let standard = entry.standardClasses.map { "\($0.namespace.prefix):\($0.localName)"[...] }
            #expect(standardClasses(above: entry.name.localName[...]) == Set(standard), "\(entry.name.localName)")
        }
    }
}

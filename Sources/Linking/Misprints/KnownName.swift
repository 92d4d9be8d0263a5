internal import JapaneseText

/// A name that a misprint may be meant for, of a program or a body.
package struct KnownName: Hashable, Sendable {
    package let name: String
    /// The entity's path.
    package var path: String
    /// False for another name of the entity; a page that prints such a name errs only where a word is replaced.
    package var isOfficial: Bool
    /// The name folded: compared with every page.
    let scalars: [Unicode.Scalar]
    let folded: String

    package init(_ name: String, path: String, isOfficial: Bool = true) {
        self.name = name
        self.path = path
        self.isOfficial = isOfficial
        scalars = Folding(Array(name.unicodeScalars)).scalars
        folded = String(scalars: scalars)
    }
}

extension Authority {
    /// The names of the programs, bodies, networks and information resources, as far as a source has them.
    package var knownNames: [KnownName] {
        records.filter { record in
            !record.entity.isRemembered && record.entity.types.contains { NameSlip.types.contains($0) }
        }.flatMap { record in
            record.names.map { KnownName($0.text, path: record.entity.path, isOfficial: $0.use == .official) }
        }
    }
}

/// A name that a misprint may be meant for, of a program or a body.
package struct KnownName: Hashable, Sendable {
    package var name: String
    /// The entity's path.
    package var path: String
    /// Names of one entity besides its official one; a page that prints such a name errs only where a word is replaced.
    package var isOfficial: Bool

    package init(_ name: String, path: String, isOfficial: Bool = true) {
        self.name = name
        self.path = path
        self.isOfficial = isOfficial
    }
}

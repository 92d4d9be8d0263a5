/// A statement that a row of the authority makes of two entities of a document: no page says it, so that it has no
/// evidence there.
public struct AuthorityRelation: Hashable, Sendable {
    public enum Property: String, Sendable {
        /// tsu:succeeds: a body or program came in the place of another of its class.
        case succeeds
        /// dcterms:isReplacedBy: the same, from the other end, of ministries and of two classes.
        case isReplacedBy
        /// org:unitOf: an office is of a ministry.
        case unitOf
        /// org:subOrganizationOf: an agency is of a ministry, a division of a bureau.
        case subOrganizationOf
        /// org:linkedTo: a body with a legal personality of its own is overseen by a ministry.
        case linkedTo
    }

    public var subject: EntityID
    public var property: Property
    public var object: EntityID

    public init(subject: EntityID, property: Property, object: EntityID) {
        self.subject = subject
        self.property = property
        self.object = object
    }
}

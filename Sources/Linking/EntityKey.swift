internal import Documents
internal import JapaneseText

/// The `KEY` of an instance IRI: the first 20 hex digits of SHA-256 over the key fields, folded, joined by U+001F.
///
/// The data model's rule; a change of it is a new major version, because published IRIs keep their meaning.
public enum EntityKey {
    public static func key(_ fields: [String]) -> String {
        key(ofFields: Array(fields.map(Folding.string).joined(separator: "\u{1F}").utf8))
    }

    /// The key of fields that are joined already and told apart to the letter, as those of a statement are.
    public static func key(ofFields joined: [UInt8]) -> String { String(SHA256.hex(joined).prefix(20)) }

    /// `program/KEY` and so on.
    public static func path(_ kind: String, _ fields: [String]) -> String { "\(kind)/\(key(fields))" }
}

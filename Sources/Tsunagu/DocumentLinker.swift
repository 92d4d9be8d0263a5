public import Documents
public import Linking

/// Links reconstructed documents, with the authority loaded once.
public struct DocumentLinker: Sendable {
    public var findings: [Finding] { [] }
    public init(ontology: String?) throws(InputError) { if let ontology { throw InputError(input: ontology, code: "", message: "") } }
    public func link(_ reconstruction: Reconstruction) -> LinkedDocument {
        LinkedDocument(document: reconstruction.document, table: reconstruction.table)
    }
}

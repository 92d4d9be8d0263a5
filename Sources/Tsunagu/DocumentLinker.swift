public import Documents
public import Linking

/// Links reconstructed documents, with the authority loaded once.
public struct DocumentLinker: Sendable {
    private let linker: Linker

    /// Rows of the authority that could not be used.
    public var findings: [Finding] { linker.authority.findings }

    /// - Parameters:
    ///   - ontology: a directory with `authority/*.tsv`, to use instead of the tables compiled in. A table that it does
    ///     not have is empty.
    public init(ontology: String? = nil) throws(InputError) {
        guard let ontology else {
            linker = Linker(authority: Authority())
            return
        }
        var files: [(path: String, bytes: [UInt8])] = []
        for table in Authority.Table.allCases {
            let path = "authority/\(table.rawValue)"
            guard let bytes = try? InputBytes.read("\(ontology)/\(path)") else { continue }
            files.append((path, bytes))
        }
        guard !files.isEmpty else {
            throw InputError(
                input: ontology, code: "no-authority",
                message: "has no authority/*.tsv, such as authority/\(Authority.Table.organizations.rawValue)")
        }
        linker = Linker(authority: Authority(files: files))
    }

    /// - Parameter corrections: those that `reconstruction` was read with.
    public func link(_ reconstruction: Reconstruction, corrections: Corrections = Corrections()) -> LinkedDocument {
        var linked = linker.link(
            reconstruction.document, reconstruction.table, corrections: corrections, moved: reconstruction.corrections)
        linked.findings = reconstruction.findings + linked.findings
        return linked
    }

    /// Tells what the authority knows of decisions. Takes a moment to make.
    public func explainer() -> Explainer { Explainer(linker.authority) }
}

public import Documents
public import Linking

/// Links reconstructed documents, with the authority loaded once.
public struct DocumentLinker: Sendable {
    private let loaded: @Sendable () -> Linker
    private var linker: Linker { loaded() }

    /// Rows of the authority that could not be used.
    public var findings: [Finding] { linker.authority.findings }

    public init(authority: Authority) {
        let linker = Linker(authority: authority)
        loaded = { linker }
    }

    /// - Parameters:
    ///   - ontology: a directory with `authority/*.tsv`, to use instead of the tables compiled in. A table that it does
    ///     not have is empty.
    ///   - own: files with rows of a user's own (see `Authority.init(ontology:own:)`).
    public init(ontology: String? = nil, own: [String] = []) throws(InputError) {
        self.init(authority: try Authority(ontology: ontology, own: own))
    }

    /// With the tables compiled in, which another thread reads from now on: whoever has a page to read first hardly waits for
    /// them.
    public static func ahead() -> DocumentLinker {
        let linker = Ahead { Linker(authority: Authority()) }
        return DocumentLinker { linker.value }
    }

    private init(_ loaded: @escaping @Sendable () -> Linker) { self.loaded = loaded }

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

public import Documents
public import Linking

extension Authority {
    /// The tables compiled in, or those of a directory, with a user's own.
    ///
    /// - Parameters:
    ///   - ontology: a directory with `authority/*.tsv`, to use instead of the tables compiled in. A table that it does
    ///     not have is empty.
    ///   - own: files with rows that add to the tables or replace cells of them.
    /// - Throws: `InputError` where the directory has no table, or a file cannot be read.
    public init(ontology: String?, own: [String] = []) throws(InputError) {
        var ownFiles: [(path: String, bytes: [UInt8])] = []
        for path in own { ownFiles.append((path, try InputBytes.read(path))) }
        guard let ontology else {
            self.init(own: ownFiles)
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
        self.init(files: files, own: ownFiles)
    }
}

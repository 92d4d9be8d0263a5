internal import Documents

/// The files below a directory that a document can be read from: in the order of their paths' names, hidden ones and
/// what is no file left out, links to directories not followed, so that no loop is entered.
struct DirectoryWalk {
    let extensions: [String]
    /// Directories that could not be read.
    private(set) var errors: [InputError] = []

    init(extensions: [String]) { self.extensions = extensions }

    mutating func files(below directory: String) -> [String] {
        guard let names = DirectoryNames.read(directory) else {
            errors.append(
                InputError(
                    input: directory, code: "unreadable", message: "cannot be read: \(DirectoryNames.reason())"))
            return []
        }
        let prefix = directory.hasSuffix("/") ? directory : directory + "/"
        var files: [String] = []
        for name in names where !name.hasPrefix(".") {
            let path = prefix + name
            if FileKind(of: path, followingLink: false) == .directory {
                files += self.files(below: path)
            } else if isReadable(name) {
                // A link that leads nowhere is said to do so when it is read.
                let kind = FileKind(of: path)
                if kind == nil || kind == .regular { files.append(path) }
            }
        }
        return files
    }

    private func isReadable(_ name: String) -> Bool {
        let name = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
        return extensions.contains { name.hasSuffix(".\($0)") }
    }
}

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
public import Documents

/// The inputs that a user named: files as they are, directories as the readable files below them.
public enum InputList {
    /// The names of files that a directory stands for.
    static let extensions = InputFormat.all.flatMap(\.extensions)

    /// Files in the order named; those of a directory in the order of their paths' bytes. Links to directories below a
    /// named one are not followed, so that no loop is entered.
    public static func expand(_ inputs: [String]) -> (files: [String], errors: [InputError]) {
        var files: [String] = []
        var errors: [InputError] = []
        for input in inputs {
            guard input != "-", isDirectory(input, followingLink: true) else {
                files.append(input)
                continue
            }
            let found = contents(of: input)
            if found.isEmpty {
                errors.append(
                    InputError(
                        input: input, code: "no-input",
                        message:
                            "has no file that can be read (\(extensions.map { "*.\($0)" }.joined(separator: ", ")))"))
            }
            files += found
        }
        return (files, errors)
    }

    private static func contents(of directory: String) -> [String] {
        guard let handle = opendir(directory) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let prefix = directory.hasSuffix("/") ? directory : directory + "/"
        return names.flatMap { name -> [String] in
            let path = prefix + name
            if isDirectory(path, followingLink: false) { return contents(of: path) }
            return extensions.contains { name.hasSuffix(".\($0)") } ? [path] : []
        }
    }

    private static func isDirectory(_ path: String, followingLink: Bool) -> Bool {
        var status = stat()
        let result = followingLink ? stat(path, &status) : lstat(path, &status)
        return result == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

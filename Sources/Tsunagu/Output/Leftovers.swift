#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Files under the names they are written by, which a process that was killed may have left.
enum Leftovers {
    private static let mark = ".tsunagu.tmp"

    /// `.graph.nt.4711.tsunagu.tmp`
    static func name(directory: Substring, file: Substring) -> String { "\(directory).\(file).\(getpid())\(mark)" }

    /// `.graph.nt.tsunagu.partial`, which another run may go on with.
    static func partialName(of file: String) -> String { ".\(file)\(partialMark)" }

    private static let partialMark = ".tsunagu.partial"

    /// Removes those of processes that are no more, and on request those that nobody will go on with. The caller has the
    /// right to write to the directory.
    static func sweep(_ directory: String, sparesPartial: Bool) {
        for name in DirectoryNames.read(directory) ?? [] where name.hasPrefix(".") {
            let path = "\(directory)/\(name)"
            if name.hasSuffix(partialMark), !sparesPartial { unlink(path) }
            guard name.hasSuffix(mark) else { continue }
            let writer = name.dropLast(mark.count).split(separator: ".").last.flatMap { pid_t($0) }
            if let writer, kill(writer, 0) != 0, errno == ESRCH { unlink(path) }
        }
    }
}

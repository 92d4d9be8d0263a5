#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A site's directory that appears whole or not at all.
///
/// Everything is written into a directory beside it, which takes its place at the end by being renamed. An earlier site
/// survives a run that fails; a directory that is no site, or has something of somebody else's in it, is never replaced.
public struct SiteDirectory: ~Copyable {
    /// Where the site will be.
    public let path: String
    private let scratch: String
    private var madeDirectories: Set<String> = []
    private var names: Set<String> = []
    private var isInPlace = false
    public private(set) var fileCount = 0
    public private(set) var byteCount = 0

    /// - Throws: `SiteError.notReplaceable` where what is at `path` is not to be lost, `.cannotWrite` where nothing can be
    ///   written beside it.
    public init(_ path: String) throws(SiteError) {
        let places = try Self.prepare(path)
        self.path = places.target
        scratch = places.scratch
    }

    private static func prepare(_ path: String) throws(SiteError) -> (target: String, scratch: String) {
        var target = path
        while target.utf8.count > 1, target.utf8.last == UInt8(ascii: "/") { target.removeLast() }
        if let real = real(target) { target = real }
        let cut = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        recover(target[cut...], in: cut > target.startIndex ? String(target[..<cut]) : "./")
        try checkReplaceable(target, named: path)
        if cut > target.startIndex { try makeDirectory(String(target[..<cut])) }
        let scratch = "\(target[..<cut]).\(target[cut...]).\(getpid())\(scratchMark)"
        remove(scratch)
        try makeDirectory(scratch)
        return (target, scratch)
    }

    private static let scratchMark = ".tmp"
    private static let earlierMark = ".old"

    /// Takes away what runs that were killed have left; a site that one had moved aside goes back to its place.
    private static func recover(_ site: Substring, in parent: String) {
        for name in contents(of: parent) where name.hasPrefix(".\(site).") {
            let isEarlier = name.hasSuffix(earlierMark)
            let scratch = isEarlier ? name.dropLast(earlierMark.count) : name[...]
            guard scratch.hasSuffix(scratchMark),
                let writer = pid_t(scratch.dropFirst(site.count + 2).dropLast(scratchMark.count)),
                kill(writer, 0) != 0, errno == ESRCH
            else { continue }
            if isEarlier { _ = rename(parent + name, parent + site) }
            remove(parent + name)
        }
    }

    deinit {
        if !isInPlace { Self.remove(scratch) }
    }

    /// - Throws: `SiteError.cannotWrite`
    public mutating func write(_ file: SiteFile) throws(SiteError) {
        if let cut = file.path.lastIndex(of: "/") {
            let directory = String(file.path[..<cut])
            if madeDirectories.insert(directory).inserted { try Self.makeDirectory("\(scratch)/\(directory)") }
        }
        names.insert(file.path.split(separator: "/").first.map(String.init) ?? file.path)
        try Self.write(file.bytes, to: "\(scratch)/\(file.path)", named: "\(path)/\(file.path)")
        fileCount += 1
        byteCount += file.bytes.count
    }

    /// Puts the site in its place.
    ///
    /// - Throws: `SiteError.cannotWrite`; the earlier site is then as it was.
    public mutating func finish() throws(SiteError) {
        let listed = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let marker = Self.markerLine + listed.map { $0 + "\n" }.joined()
        try Self.write(Array(marker.utf8), to: "\(scratch)/\(SiteLayout.marker)", named: path)
        let earlier = scratch + Self.earlierMark
        Self.remove(earlier)
        let hadEarlier = rename(path, earlier) == 0
        guard rename(scratch, path) == 0 else {
            let reason = Self.reason
            if hadEarlier { _ = rename(earlier, path) }
            throw .cannotWrite(path, reason)
        }
        isInPlace = true
        if hadEarlier { Self.remove(earlier) }
    }

    private static let markerLine =
        "A site made by tsunagu publish, which replaces this directory as a whole. What is the site's own:\n"

    // MARK: What is there

    /// Nothing, an empty directory, or a site of ours with nothing else at its top.
    private static func checkReplaceable(_ path: String, named name: String) throws(SiteError) {
        guard !path.isEmpty else { throw .notReplaceable("the output directory", "it has no name") }
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notReplaceable(name, "it is no directory") }
        guard path != "/", path != ".", path != "..", !path.hasSuffix("/..") else {
            throw .notReplaceable(name, "it is not a directory of the site's own")
        }
        let found = contents(of: path)
        if found.isEmpty { return }
        guard found.contains(SiteLayout.marker), let marker = read("\(path)/\(SiteLayout.marker)") else {
            throw .notReplaceable(name, "it has files in it that tsunagu publish did not write; name a new directory")
        }
        let own = Set(marker.split(separator: "\n").dropFirst().map(String.init) + [SiteLayout.marker])
        if let other = found.first(where: { !own.contains($0) }) {
            throw .notReplaceable(
                name, "\(other) in it is none of the site's files; move it away, or name a new directory")
        }
    }

    private static func contents(of directory: String) -> [String] {
        guard let handle = opendir(directory) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The path with links resolved; nil where there is nothing.
    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    // MARK: System calls

    private static var reason: String { String(cString: strerror(errno)) }

    private static func makeDirectory(_ path: String) throws(SiteError) {
        var sofar = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            sofar += sofar.isEmpty || sofar == "/" ? String(part) : "/\(part)"
            if mkdir(sofar, 0o777) != 0, errno != EEXIST { throw .cannotWrite(path, reason) }
        }
    }

    private static func write(_ bytes: [UInt8], to path: String, named name: String) throws(SiteError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(name, reason) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { systemWrite(descriptor, $0) }
            if written >= 0 {
                offset += written
            } else if errno != EINTR {
                let reason = reason
                close(descriptor)
                throw .cannotWrite(name, reason)
            }
        }
        guard close(descriptor) == 0 else { throw .cannotWrite(name, reason) }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    private static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.read(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Removes a directory with all in it, or nothing where there is none. Links are removed, not followed.
    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in contents(of: path) { remove("\(path)/\(name)") }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}

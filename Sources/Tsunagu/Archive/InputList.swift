public import Documents

/// The inputs that a user named, each by itself: files as they are, directories as the readable files below them,
/// patterns as what fits them. An input named twice stands once.
public struct InputList: Sendable {
    /// What the inputs hold.
    public enum Kind: String, CaseIterable, Sendable {
        /// JSON Lines where a name (`*.jsonl`, `*.ndjson`) or, of an input without a known name, the beginning says so.
        case auto
        /// A document each.
        case document
        /// JSON Lines, a document a line.
        case jsonl
    }

    enum Item: Sendable {
        case document(String)
        case records(String)
        /// Its beginning tells.
        case either(String)
        case unreadable(InputError)
    }

    /// The names of files that a directory stands for; each may be packed (`*.txt.gz`).
    static let extensions = InputFormat.all.flatMap(\.extensions) + recordExtensions
    private static let recordExtensions = ["jsonl", "ndjson"]

    private(set) var items: [Item] = []
    private let kind: Kind
    private var seen: Set<[UInt8]> = []

    /// - Parameters:
    ///   - inputs: paths, patterns (`pages/**/*.html`; only where no file bears that name), or `-`.
    ///   - lists: files, or `-`, with a path a line; a path there is no pattern.
    ///   - separator: what parts the paths of a list.
    public init(_ inputs: [String], lists: [String] = [], separator: UInt8 = 0x0A, kind: Kind = .auto) {
        self.kind = kind
        for input in inputs {
            guard input != "-", Glob.isPattern(input), FileKind(of: input) == nil else {
                add(input)
                continue
            }
            let found = Glob(input).paths()
            if found.isEmpty { fail(input, "fits no file") }
            for path in found { add(path) }
        }
        for list in lists { add(contentsOf: list, separator: separator) }
    }

    /// In the order of their names, page-2 before page-10, so that what comes of them does not depend on the order in
    /// which they were named.
    public mutating func sort() {
        let keys = items.map { item in
            switch item {
            case .document(let path), .records(let path), .either(let path): NameOrder(path)
            case .unreadable(let error): NameOrder(error.input)
            }
        }
        items = keys.indices.sorted { keys[$0] < keys[$1] }.map { items[$0] }
    }

    /// How many documents there are at least; all, where none of the inputs holds several.
    public var count: Int { items.count }

    public var holdsRecords: Bool {
        items.contains { if case .records = $0 { true } else if case .either = $0 { true } else { false } }
    }

    /// Files in the order named; those of a directory in the order of their paths' bytes. Links to directories below a
    /// named one are not followed, so that no loop is entered.
    public static func expand(_ inputs: [String]) -> (files: [String], errors: [InputError]) {
        var files: [String] = []
        var errors: [InputError] = []
        for item in InputList(inputs).items {
            switch item {
            case .document(let path), .records(let path), .either(let path): files.append(path)
            case .unreadable(let error): errors.append(error)
            }
        }
        return (files, errors)
    }

    private mutating func add(contentsOf list: String, separator: UInt8) {
        do {
            var lines = LineStream(try ByteStream(list), separator: separator, most: 1 << 16)
            while let line = try lines.next() {
                if line.bytes.isEmpty { continue }
                guard !line.isCut, let path = String(validating: line.bytes, as: UTF8.self) else {
                    items.append(
                        .unreadable(
                            InputError(
                                input: "\(list):\(line.number)", code: "no-path", message: "is no path in UTF-8",
                                line: line.number, byte: line.offset)))
                    continue
                }
                add(path)
            }
        } catch {
            items.append(.unreadable(error))
        }
    }

    private mutating func add(_ input: String) {
        guard FileKind(of: input) == .directory else {
            insert(input, isNamed: true)
            return
        }
        let before = items.count
        var directory = DirectoryWalk(extensions: Self.extensions)
        let found = directory.files(below: input)
        for error in directory.errors { items.append(.unreadable(error)) }
        if found.isEmpty, items.count == before {
            fail(input, "has no file that can be read (\(Self.extensions.map { "*.\($0)" }.joined(separator: ", ")))")
        }
        for path in found { insert(path, isNamed: false) }
    }

    private mutating func insert(_ path: String, isNamed: Bool) {
        guard seen.insert(Array(path.utf8)).inserted else { return }
        items.append(item(path, isNamed: isNamed))
    }

    private func item(_ path: String, isNamed: Bool) -> Item {
        let name = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
        switch kind {
        case .document: return .document(path)
        case .jsonl: return .records(path)
        case .auto:
            if Self.recordExtensions.contains(where: { name.hasSuffix(".\($0)") }) { return .records(path) }
            let isKnown = !isNamed || Self.extensions.contains { name.hasSuffix(".\($0)") }
            return isKnown ? .document(path) : .either(path)
        }
    }

    private mutating func fail(_ input: String, _ message: String) {
        items.append(.unreadable(InputError(input: input, code: "no-input", message: message)))
    }
}

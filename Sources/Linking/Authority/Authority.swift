public import Documents
internal import JapaneseText
internal import OntologyData

/// What is known beforehand: organizations, laws, instruments and programs, each row with where it was seen.
///
/// The tables are compiled in, or given by the caller as they lie in `Ontology/`. A row of the wrong shape is left out
/// and reported; the rest is used.
public struct Authority: Sendable {
    /// A table that the program brings along; each can be left out, to tell what the lists contribute from what grammar
    /// finds alone.
    public enum Table: String, Sendable, CaseIterable {
        case organizations = "organizations.tsv"
        case stateBodies = "state-bodies.tsv"
        case charteredBodies = "chartered-bodies.tsv"
        case statutoryClasses = "statutory-classes.tsv"
        case nationalBodies = "national-bodies.tsv"
        case internationalBodies = "international-bodies.tsv"
        case laws = "laws.tsv"
        case lawIndex = "law-index.tsv"
        case instruments = "instruments.tsv"
        case programs = "programs.tsv"

        var kind: AuthorityFile.Kind {
            switch self {
            case .organizations, .stateBodies, .charteredBodies, .statutoryClasses, .nationalBodies,
                .internationalBodies:
                .organizations
            case .laws: .laws
            case .lawIndex: .lawIndex
            case .instruments: .instruments
            case .programs: .programs
            }
        }
    }

    /// How much of a table is in use.
    public struct TableCount: Hashable, Sendable {
        public var name: String
        /// Lines below the header, blank ones and comments aside.
        public var rows: Int
        /// Those that are used.
        public var used: Int
    }

    /// The tables as they were given, to show the rows of what was decided.
    private(set) var files: [AuthorityFile] = []

    /// Rows that could not be used, with file, line and reason.
    public internal(set) var findings: [Finding] = []
    /// In the order in which the tables were read.
    public internal(set) var tables: [TableCount] = []

    /// Of the tables that are read whole; laws that only the index knows are made when they are met.
    private(set) var records: [AuthorityRecord] = []
    /// All names: of `records`, and the titles of the index of laws.
    private(set) var lexicon = Lexicon(capacity: 16_384)
    private(set) var lawIndex: LawIndex?
    /// Indices into `records`.
    private var byLocalID: [String: Int] = [:]
    private var byPath: [String: Int] = [:]
    private var lawByID: [String: Int] = [:]
    /// One-letter names of ministries, for mark lists only.
    private(set) var markLetters: [Unicode.Scalar: [Int]] = [:]
    /// Record and use of each name in the lexicon that is none of the index of laws.
    private var names: [(record: Int32, use: AuthorityName.Use)] = []
    /// Who is under whom, and who came in whose place; in the order of the tables, each once.
    var links: [AuthorityLink] = []

    /// The tables compiled into the program, and a user's own (see `init(files:own:leavingOut:)`).
    public init(own: [(path: String, bytes: [UInt8])] = [], leavingOut: Set<Table> = []) {
        var count = 0
        let files = tsunagu_ontology_files(&count)
        self.init(
            files: (0..<count).map { i in
                (
                    String(cString: files[i].path),
                    Array(UnsafeBufferPointer(start: files[i].bytes, count: files[i].count))
                )
            },
            own: own, leavingOut: leavingOut)
    }

    /// Tables as they lie in a directory like `Ontology/`: paths such as `authority/laws.tsv`, and what the files hold.
    /// A table that is not among them is empty. O(bytes).
    ///
    /// - Parameters:
    ///   - own: a user's tables, under any name: what their rows are is told by their header. A row with the key of
    ///     another (`local_id`, `law_id`) fills its empty cells and replaces the others, any other row is added.
    public init(
        files: [(path: String, bytes: [UInt8])], own: [(path: String, bytes: [UInt8])] = [],
        leavingOut: Set<Table> = []
    ) {
        var tables: [(kind: AuthorityFile.Kind, file: AuthorityFile)] = []
        for table in Table.allCases where !leavingOut.contains(table) {
            guard
                let found = files.first(where: { $0.path == table.rawValue || $0.path.hasSuffix("/" + table.rawValue) })
            else { continue }
            tables.append((table.kind, AuthorityFile(name: table.rawValue, bytes: found.bytes)))
        }
        for (path, bytes) in own {
            let file = AuthorityFile(name: path, bytes: bytes)
            if let kind = file.kind, kind != .lawIndex {
                tables.append((kind, file))
            } else {
                findings.append(.unknownTable(path))
            }
        }
        self.files = tables.map(\.file)
        func read(_ kind: AuthorityFile.Kind) -> [AuthorityFile] { tables.filter { $0.kind == kind }.map(\.file) }
        readOrganizations(read(.organizations))
        readLaws(read(.laws))
        readInstruments(read(.instruments))
        readPrograms(read(.programs))
        if let file = read(.lawIndex).first {
            let known = findings.count
            lawIndex = LawIndex(
                file, titlesTo: &lexicon, target: { Self.lawBit | UInt32($0) }, findings: &findings)
            let rows = file.lineCount - 1
            self.tables.append(TableCount(name: file.name, rows: rows, used: rows - (findings.count - known)))
        }
    }

    /// Targets of the lexicon with this bit are lines of the index of laws, others indices of `names`.
    private static let lawBit: UInt32 = 1 << 31

    mutating func add(_ record: AuthorityRecord) {
        let index = records.count
        records.append(record)
        if !record.localID.isEmpty { byLocalID[record.localID] = index }
        if byPath[record.entity.path] == nil { byPath[record.entity.path] = index }
        for name in record.names {
            let folded = Folding(Array(name.text.unicodeScalars)).scalars
            if folded.count == 1 {
                markLetters[folded[0], default: []].append(index)
                continue
            }
            lexicon.add(folded, target: UInt32(names.count))
            names.append((Int32(index), name.use))
        }
    }

    mutating func addMarkLetter(_ letter: Unicode.Scalar, localID: String) {
        guard let index = byLocalID[localID], markLetters[letter]?.contains(index) != true else { return }
        markLetters[letter, default: []].append(index)
    }

    /// Adds a law under its 法令ID, so that the index need not make it again.
    mutating func add(_ record: AuthorityRecord, lawID: String) {
        lawByID[lawID] = records.count
        add(record)
    }

    func record(localID: String) -> AuthorityRecord? { byLocalID[localID].map { records[$0] } }

    func record(path: String) -> AuthorityRecord? { byPath[path].map { records[$0] } }

    func index(localID: String) -> Int? { byLocalID[localID] }

    func index(path: String) -> Int? { byPath[path] }

    /// The records of bodies with this name, in canonical form.
    func bodies(called name: String) -> [Int] {
        lexicon.targets(of: Array(name.unicodeScalars)).filter(isBody).map { Int(names[Int($0)].record) }
    }

    /// What the rows that a matched name stands for say, best first: candidates for one mention in a document of `date`.
    func candidates(_ targets: [Lexicon.Target], date: String?) -> [AuthorityCandidate] {
        var found: [AuthorityCandidate] = []
        for target in targets {
            let candidate: AuthorityCandidate
            if target & Self.lawBit != 0 {
                guard let record = law(line: Int(target & ~Self.lawBit)) else { continue }
                candidate = AuthorityCandidate(record: record, use: .official, isValid: true)
            } else {
                let (index, use) = names[Int(target)]
                let record = records[Int(index)]
                candidate = AuthorityCandidate(record: record, use: use, isValid: record.isValid(on: date))
            }
            if let known = found.firstIndex(where: { $0.record.entity.path == candidate.record.entity.path }) {
                if candidate.score > found[known].score { found[known] = candidate }
            } else {
                found.append(candidate)
            }
        }
        // Of several editions under one title the last before the document is meant.
        let editions = found.indices.filter { found[$0].record.entity.types[0].isLegalInstrument }
        let last = editions.filter { found[$0].isValid }.compactMap { found[$0].record.validFrom }.max()
        for i in editions where found[i].record.validFrom.map({ $0 < last ?? "" }) ?? false {
            found[i].isSuperseded = true
        }
        return found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
            \.element)
    }

    /// Whether the target is a body that acts: a ministry, an office, an institution.
    func isBody(_ target: Lexicon.Target) -> Bool {
        target & Self.lawBit == 0 && records[Int(names[Int(target)].record)].entity.types[0].isBody
    }

    func isMinistry(_ target: Lexicon.Target) -> Bool {
        target & Self.lawBit == 0 && records[Int(names[Int(target)].record)].entity.types[0] == .ministry
    }

    /// Whether the target is a law or an order.
    func isLaw(_ target: Lexicon.Target) -> Bool {
        guard target & Self.lawBit == 0 else { return true }
        let type = records[Int(names[Int(target)].record)].entity.types[0]
        return type == .law || type == .order
    }

    /// The law with this number, where the index has it.
    func law(_ number: LawNumber) -> AuthorityRecord? { lawIndex?.line(ofNumber: number.kanji).flatMap(law(line:)) }

    /// Every law of the index, in its order.
    var lawsOfIndex: [AuthorityRecord] { (lawIndex?.lines ?? 0..<0).compactMap(law(line:)) }

    private func law(line: Int) -> AuthorityRecord? {
        guard let lawIndex else { return nil }
        let id = lawIndex.id(line: line)
        if let known = lawByID[id] { return records[known] }
        return .law(
            id: id, title: lawIndex.title(line: line), number: lawIndex.number(line: line),
            origin: "law-index.tsv:\(line)")
    }
}

/// A record that a name may mean.
struct AuthorityCandidate {
    var record: AuthorityRecord
    var use: AuthorityName.Use
    /// Whether the row was valid on the document's date.
    var isValid: Bool

    /// Whether a later edition under the same name was there on that date.
    var isSuperseded = false

    /// In [0, 1]. A body that did not exist on the day can still be the one that is named: the penalty only decides
    /// between rows that share the name.
    var score: Double { isValid && !isSuperseded ? use.score : use.score + Self.outOfTime }

    /// What it costs not to have been there on the document's date.
    static let outOfTime = -0.1
}

extension Finding {
    static func malformedRow(_ file: String, _ line: Int, _ reason: String) -> Finding {
        Finding("authority-row", "\(file), line \(line): \(reason)")
    }

    fileprivate static func unknownTable(_ file: String) -> Finding {
        Finding(
            "authority-table",
            """
            \(file): its header is of no table; organizations have local_id, kind and name_ja, laws law_id and title_ja, \
            instruments local_id and title, programs local_id and name_ja
            """, severity: .error)
    }
}

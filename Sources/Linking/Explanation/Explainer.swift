internal import JapaneseText

/// Tells what a mention itself does not hold: where the authority has its rows from, and what is near a name that no
/// row has.
public struct Explainer: Sendable {
    /// A name of the authority that is like one that it does not have.
    public struct Neighbour: Hashable, Sendable {
        public var name: String
        /// In [0.5, 1].
        public var likeness: Double
        /// The row, such as `programs.tsv:12`.
        public var row: String
        public var type: EntityType
    }

    private let authority: Authority
    private let neighbours: NameNeighbours

    /// O(characters of the authority's names).
    public init(_ authority: Authority) {
        self.authority = authority
        neighbours = NameNeighbours(authority)
    }

    /// The addresses and other sources that a row names, in the order of its columns, each once. `row` is such as
    /// `organizations.tsv:12`, with the lines of other tables that add to it behind a `+`.
    public func sources(of row: String) -> [String] {
        var found: [String] = []
        for line in row.split(separator: "+").compactMap(line) {
            let columns = line.file.columns.filter { $0.hasSuffix("source") || $0.hasSuffix("url") }
            for cell in columns.map({ line[$0] }) where !cell.isEmpty && !found.contains(cell) { found.append(cell) }
            // The index of laws is a snapshot of the e-Gov law database, which has an address for each.
            let law = line["law_id"]
            if found.isEmpty, !law.isEmpty { found.append("https://laws.e-gov.go.jp/law/\(law)") }
        }
        return found
    }

    private func line(_ origin: Substring) -> AuthorityRow.Line? {
        guard let colon = origin.lastIndex(of: ":"), let number = Int(origin[origin.index(after: colon)...]),
            let file = authority.files.first(where: { $0.name == origin[..<colon] }), number <= file.lineCount
        else { return nil }
        return AuthorityRow.Line(file, number: number)
    }

    /// The names most like that of a minted entity; none for what the authority knows.
    public func neighbours(of mention: Mention, in linked: LinkedDocument) -> [Neighbour] {
        guard let id = mention.entity, case .minted = linked[id].origin else { return [] }
        // An office is called by its name within its ministry.
        let name = mention.type == .office ? mention.surface : linked[id].name
        return neighbours.nearest(to: name, mention.type)
    }
}

/// What GraphML must be like for one program to take it as it is meant.
///
/// A profile is a list of differences from `portable`, each with its reason; the writer knows no program by name.
/// Sources: the readers' code (APOC's `XmlGraphMLReader`, TinkerPop's `GraphMLReader`, Gephi's `ImporterGraphML`,
/// Cytoscape's `GraphMLParser`) and yWorks' description of its additions to GraphML.
public struct GraphMLProfile: Hashable, Sendable {
    /// What `--profile` calls it.
    public let name: String
    /// The keys that are called otherwise in the program, by their ids: attr.name.
    var names: [String: String] = [:]
    /// The ids of keys that are left out.
    var omitted: [String] = []
    /// Names with a meaning in the program; a property of such a name gets the prefix of its vocabulary.
    var reserved: Set<String> = []
    /// A label that every node has beside those of its classes.
    var commonLabel: String?
    /// Whether truth values are declared boolean; strings otherwise.
    var hasBooleans = true
    /// Whether the edges from one node to another are written as one, with the names of all and their number as `weight`.
    var joinsParallelEdges = false
    /// Whether nodes and edges carry yFiles' graphics.
    var hasGraphics = false

    /// What all readers of GraphML take.
    public static let portable = GraphMLProfile(name: "portable")

    /// Neo4j with APOC: `CALL apoc.import.graphml("graph.graphml", {readLabels: true})`.
    ///
    /// Labels and types come from the keys `labels` and `label`, so `labelV` and `labelE` would stay behind as
    /// properties. Every node is an `Entity`, as in the openCypher script, so that one constraint on `iri` serves both,
    /// and the script can be run on top.
    public static let neo4j = GraphMLProfile(name: "neo4j", omitted: ["labelV", "labelE"], commonLabel: "Entity")

    /// TinkerPop's Gremlin, and what reads GraphML like it: `g.io("graph.graphml").read().iterate()`.
    ///
    /// `label` means the class there (`labelV`, `labelE`): a property of that name is hidden by it in `valueMap(true)`,
    /// so the name of a node is its `name`, and an edge has its `labelE` alone. Truth values are strings, because readers
    /// disagree on what the type is called (`boolean`, `bool`) and refuse the other.
    public static let tinkerpop = GraphMLProfile(
        name: "tinkerpop", names: ["label_ja": "name"], omitted: ["label"], reserved: ["label"], hasBooleans: false)

    /// Gephi.
    ///
    /// Its graph has one edge of a kind from a node to another, and GraphML cannot tell it kinds: of parallel edges it
    /// keeps the first one's label. So they are one already, which names them all. Some names are taken for what a node
    /// or an edge looks like.
    public static let gephi = GraphMLProfile(
        name: "gephi",
        reserved: [
            "x", "y", "z", "xpos", "ypos", "size", "r", "g", "b", "d3", "d7", "edgelabel", "edgeid", "weight",
        ], joinsParallelEdges: true)

    /// yEd.
    ///
    /// It draws nothing of a key that it does not know: names, colours, shapes and places are yFiles' graphics. The IRI is
    /// the URL that a node opens, and `description` the text that it shows on hovering.
    public static let yEd = GraphMLProfile(
        name: "yed", names: ["iri": "url"], reserved: [YEdGraphics.nodeKey, YEdGraphics.edgeKey], hasGraphics: true)

    /// Cytoscape.
    ///
    /// It shows the columns `name` and `interaction`, which are else the node's id and `-`.
    public static let cytoscape = GraphMLProfile(
        name: "cytoscape", names: ["label_ja": "name", "label": "interaction"],
        reserved: ["SUID", "selected", "shared name", "shared interaction"])

    public static let all: [GraphMLProfile] = [.portable, .neo4j, .tinkerpop, .gephi, .yEd, .cytoscape]

    public init?(named name: String) {
        guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    private init(
        name: String, names: [String: String] = [:], omitted: [String] = [], reserved: Set<String> = [],
        commonLabel: String? = nil, hasBooleans: Bool = true, joinsParallelEdges: Bool = false,
        hasGraphics: Bool = false
    ) {
        self.name = name
        self.names = names
        self.omitted = omitted
        self.reserved = reserved.union(names.values)
        self.commonLabel = commonLabel
        self.hasBooleans = hasBooleans
        self.joinsParallelEdges = joinsParallelEdges
        self.hasGraphics = hasGraphics
    }
}

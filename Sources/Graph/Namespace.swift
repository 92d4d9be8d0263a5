/// A namespace and the prefix that the writers use for it.
public struct Namespace: Hashable, Sendable {
    public let prefix: String
    public let iri: String

    public init(_ prefix: String, _ iri: String) {
        self.prefix = prefix
        self.iri = iri
    }
}

extension Namespace {
    public static let tsu = Namespace("tsu", "https://w3id.org/tsunagu/ns#")
    public static let org = Namespace("org", "http://www.w3.org/ns/org#")
    public static let prov = Namespace("prov", "http://www.w3.org/ns/prov#")
    public static let nif = Namespace("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
    public static let skos = Namespace("skos", "http://www.w3.org/2004/02/skos/core#")
    public static let dcterms = Namespace("dcterms", "http://purl.org/dc/terms/")
    public static let dcat = Namespace("dcat", "http://www.w3.org/ns/dcat#")
    public static let void = Namespace("void", "http://rdfs.org/ns/void#")
    public static let eli = Namespace("eli", "http://data.europa.eu/eli/ontology#")
    public static let m8g = Namespace("m8g", "http://data.europa.eu/m8g/")
    public static let fabio = Namespace("fabio", "http://purl.org/spar/fabio/")
    public static let time = Namespace("time", "http://www.w3.org/2006/time#")
    public static let schema = Namespace("schema", "https://schema.org/")
    public static let foaf = Namespace("foaf", "http://xmlns.com/foaf/0.1/")
    public static let owl = Namespace("owl", "http://www.w3.org/2002/07/owl#")
    public static let rdf = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
    public static let rdfs = Namespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
    public static let xsd = Namespace("xsd", "http://www.w3.org/2001/XMLSchema#")

    /// Every namespace of the data model; the writers' prefixes come from here.
    public static let all: [Namespace] = [
        .tsu, .org, .prov, .nif, .skos, .dcterms, .dcat, .void, .eli,
        .m8g, .fabio, .time, .schema, .foaf, .owl, .rdf, .rdfs, .xsd,
    ]
}

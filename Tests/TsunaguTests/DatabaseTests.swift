import Foundation
import TestSupport
import Testing

/// What is exported, loaded into the stores that people use: each must have the nodes, edges and texts that the lines of
/// `graph.nt` have, and answer the questions of `Examples/queries` alike. The loading is done by `Tests/Consumers`;
/// one at a time, for a store takes what memory and cores it finds.
@Suite("Databases", .serialized) struct DatabaseTests {
    private func compare(_ place: URL, _ stores: [String]) throws -> Oracle.Output {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Consumers/compare.py").path
        return try Oracle.run(Oracle.python, [script, place.path] + stores)
    }

    private func expectAgreement(of store: String, on input: String) throws {
        let run = try compare(ExportedInputs.place(input), [store])
        #expect(run.status == 0 && run.text.hasSuffix("\(store): agrees\n"), "\(run.text)\(run.errorText)")
    }

    @Test("rdflib", .enabled(if: Oracle.imports("rdflib"), "rdflib is not installed"), arguments: ExportedInputs.all)
    func rdflib(input: String) throws { try expectAgreement(of: "rdflib", on: input) }

    @Test(
        "Oxigraph", .enabled(if: Oracle.imports("pyoxigraph"), "pyoxigraph is not installed"),
        arguments: ExportedInputs.all)
    func oxigraph(input: String) throws { try expectAgreement(of: "pyoxigraph", on: input) }

    @Test("Jena's TDB2", .enabled(if: Oracle.runs("java"), "Java is not installed"), arguments: ExportedInputs.all)
    func jena(input: String) throws { try expectAgreement(of: "jena", on: input) }

    @Test(
        "Virtuoso", .enabled(if: Oracle.runs("virtuoso-t"), "Virtuoso is not installed"), arguments: ExportedInputs.all)
    func virtuoso(input: String) throws { try expectAgreement(of: "virtuoso", on: input) }

    @Test("Ladybug", .enabled(if: Oracle.imports("ladybug"), "Ladybug is not installed"), arguments: ExportedInputs.all)
    func ladybug(input: String) throws { try expectAgreement(of: "ladybug", on: input) }

    @Test(
        "ArcadeDB, by Neo4j's driver",
        .enabled(if: Oracle.imports("arcadedb_embedded, neo4j"), "ArcadeDB or Neo4j's driver is not installed"),
        arguments: ExportedInputs.all)
    func arcadeDB(input: String) throws { try expectAgreement(of: "arcadedb", on: input) }

    @Test(
        "PostgreSQL", .enabled(if: Oracle.runs("pg_ctlcluster"), "PostgreSQL is not installed"),
        arguments: ExportedInputs.all)
    func postgreSQL(input: String) throws { try expectAgreement(of: "postgresql", on: input) }

    @Test(
        "networkx", .enabled(if: Oracle.imports("networkx"), "networkx is not installed"),
        arguments: ExportedInputs.all)
    func networkx(input: String) throws { try expectAgreement(of: "networkx", on: input) }

    @Test("igraph", .enabled(if: Oracle.imports("igraph"), "igraph is not installed"), arguments: ExportedInputs.all)
    func igraph(input: String) throws { try expectAgreement(of: "igraph", on: input) }

    @Test(
        "graphersal", .enabled(if: Oracle.imports("graphersal"), "graphersal is not installed"),
        arguments: ExportedInputs.all)
    func graphersal(input: String) throws { try expectAgreement(of: "graphersal", on: input) }

    @Test("Hard names and amounts of every kind come back from every store")
    func hardNamesAndAmounts() throws {
        let run = try compare(ExportedInputs.hard(), [])
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
    }
}

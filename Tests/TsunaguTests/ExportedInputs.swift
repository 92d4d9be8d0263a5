import Foundation
import Serialization
import TestSupport
import Testing
import Tsunagu

/// Inputs, and where each was exported to, once for all tests that load what was written.
enum ExportedInputs {
    static let examples = Oracle.packageRoot.appendingPathComponent("Examples").path
    /// The examples in one graph, and the real page.
    static let all = Oracle.hasShared ? [examples, Oracle.seed] : [examples]
    /// The documents of the examples, each a graph of its own.
    static let single = InputList.expand([examples]).files

    private static let places = Dictionary(
        uniqueKeysWithValues: (all + single).map { input in (input, Result { try export(input) }) })

    /// The directory with graph.rdf and so on; below it a directory for each profile of GraphML.
    static func place(_ input: String) throws -> URL {
        try #require(places[input]).get()
    }

    private static func export(_ input: String) throws -> URL {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString)")
        var exporter = try Exporter(
            directory: place.path, formats: [.rdfXML, .nTriples, .turtle, .graphML, .dot, .csv, .cypher])
        let linker = try DocumentLinker()
        for file in InputList.expand([input]).files {
            try exporter.add(linker.link(Reconstruction(of: file)))
        }
        try exporter.write()
        try convertToProfiles(place)
        return place
    }

    /// The examples with what `Tests/Consumers/hard.nt` adds: names that break careless loaders (quotes, line ends, pieces
    /// of query languages, scripts that combine or run backwards), and amounts of every stage and kind.
    static func hard() throws -> URL { try hardPlace.get() }

    private static let hardPlace = Result {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        var lines = try Data(contentsOf: Self.place(examples).appendingPathComponent("graph.nt"))
        lines.append(try Data(contentsOf: Oracle.packageRoot.appendingPathComponent("Tests/Consumers/hard.nt")))
        let input = place.appendingPathComponent("input.nt")
        try lines.write(to: input)
        _ = try Conversion(of: input.path).write(
            [.rdfXML, .nTriples, .turtle, .graphML, .csv, .cypher], to: place.path)
        try convertToProfiles(place)
        return place
    }

    /// Writes the GraphML of `graph.nt` in each profile into a directory of the profile's name.
    static func convertToProfiles(_ place: URL) throws {
        let conversion = try Conversion(of: place.appendingPathComponent("graph.nt").path)
        for profile in GraphMLProfile.all {
            _ = try conversion.write(
                [.graphML], to: place.appendingPathComponent(profile.name).path, profile: profile)
        }
    }
}

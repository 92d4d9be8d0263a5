import Foundation
import Serialization
import TestSupport
import Testing

/// The profiles of GraphML: each is GraphML, and each says the same graph to the program that it is for.
@Suite("GraphML profiles") struct ProfileTests {
    private func file(_ profile: String, _ input: String) throws -> String {
        try file(profile, in: ExportedInputs.place(input))
    }

    private func file(_ profile: String, in place: URL) -> String {
        place.appendingPathComponent("\(profile)/graph.graphml").path
    }

    /// The official schema, with yFiles' additions declared the way in which GraphML's authors want additions declared: by
    /// redefining the types that are there to be extended.
    private static let withYFiles = """
        <xs:schema targetNamespace="http://graphml.graphdrawing.org/xmlns" xmlns="http://graphml.graphdrawing.org/xmlns"
            xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:redefine schemaLocation="graphml.xsd">
            <xs:attributeGroup name="key.extra.attrib">
              <xs:attributeGroup ref="key.extra.attrib"/>
              <xs:attribute name="yfiles.type" type="xs:NMTOKEN"/>
            </xs:attributeGroup>
            <xs:complexType name="data-extension.type" mixed="true">
              <xs:complexContent mixed="true">
                <xs:extension base="data-extension.type">
                  <xs:sequence>
                    <xs:any namespace="http://www.yworks.com/xml/graphml" processContents="skip" minOccurs="0"/>
                  </xs:sequence>
                </xs:extension>
              </xs:complexContent>
            </xs:complexType>
          </xs:redefine>
        </xs:schema>
        """

    @Test(
        "The official schema accepts each",
        .enabled(if: Oracle.hasShared && Oracle.runs("xmllint"), "the schema or xmllint is missing"),
        arguments: GraphMLProfile.all.map(\.name))
    func schema(profile: String) throws {
        let schemas = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: schemas) }
        try FileManager.default.createDirectory(at: schemas, withIntermediateDirectories: true)
        for name in ["graphml.xsd", "xlink.xsd"] {
            try FileManager.default.copyItem(
                at: Oracle.shared.appendingPathComponent("peers/fixtures/\(name)"),
                to: schemas.appendingPathComponent(name))
        }
        try Data(Self.withYFiles.utf8).write(to: schemas.appendingPathComponent("yed.xsd"))
        let schema = schemas.appendingPathComponent(profile == "yed" ? "yed.xsd" : "graphml.xsd").path
        for input in ExportedInputs.all {
            let run = try Oracle.run(
                "xmllint", ["--nonet", "--noout", "--schema", schema, try file(profile, input)])
            #expect(run.status == 0, "\(run.errorText)")
        }
    }

    @Test(
        "The program that it is for sees the graph that is meant",
        .enabled(if: Oracle.runs("python3"), "Python is not installed"), arguments: GraphMLProfile.all.map(\.name))
    func program(profile: String) throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Oracles/graphml_profiles.py").path
        for place in try ExportedInputs.all.map(ExportedInputs.place) + [ExportedInputs.hard()] {
            let run = try Oracle.run(
                "python3", [script, profile, file(profile, in: place), file("portable", in: place)])
            #expect(run.status == 0, "\(run.errorText)")
        }
    }

    @Test(
        "Libraries read each",
        .enabled(if: Oracle.imports("networkx, igraph"), "networkx or igraph is not installed"),
        arguments: GraphMLProfile.all.map(\.name), ["networkx", "igraph"])
    func libraries(profile: String, library: String) throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Oracles/graphml.py").path
        func read(_ profile: String) throws -> (nodes: [String: Any], edges: [[Any]]) {
            let path = try file(profile, ExportedInputs.examples)
            let run = try Oracle.run(Oracle.python, [script, library, path])
            #expect(run.status == 0, "\(run.errorText)")
            let graph = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
            return (try #require(graph["nodes"] as? [String: Any]), try #require(graph["edges"] as? [[Any]]))
        }
        let (portable, own) = (try read("portable"), try read(profile))
        #expect(own.nodes.keys == portable.nodes.keys)
        let ends = [own, portable].map { $0.edges.map { "\($0[0]) \($0[1])" } }
        #expect(profile == "gephi" ? Set(ends[0]).count == ends[0].count : ends[0].count == ends[1].count)
        #expect(Set(ends[0]) == Set(ends[1]))
    }

    @Test("Without a profile nothing changes")
    func portable() throws {
        for input in ExportedInputs.all {
            let conversion = try Data(contentsOf: URL(fileURLWithPath: file("portable", input)))
            let text = String(decoding: conversion, as: UTF8.self)
            for key in ["label_ja", "labelV", "labels", "labelE"] { #expect(text.contains("<key id=\"\(key)\"")) }
            for addition in [">:Entity", "yfiles", "<key id=\"weight\""] { #expect(!text.contains(addition)) }
        }
    }
}

// swift-tools-version: 6.2
import PackageDescription

// One street, one direction: each module knows only what stands before it (README, "How the house is laid out").
let package = Package(
    name: "tsunagu",
    products: [
        .executable(name: "tsunagu", targets: ["TsunaguCommand"]),
        .library(name: "Tsunagu", targets: ["Tsunagu"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Without its default trait, which would bring in Foundation.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        // Only `make docs` uses it.
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // A header alone: what the processor and the system can do and Swift has no name for.
        .systemLibrary(name: "CMachine"),
        // The ontology and the authority tables, compiled in with #embed, so that the binary needs no file beside it.
        .target(
            name: "OntologyData", path: "Ontology",
            exclude: ["authority", "context.jsonld", "tsunagu.ttl", "tsunagu.rdf", "shapes.ttl"],
            sources: ["OntologyData.c"], publicHeadersPath: "include"),
        .target(name: "XMLReading", dependencies: ["CLibXML2"]),
        .target(name: "JapaneseText"),
        .target(
            name: "Documents",
            dependencies: [
                "JapaneseText", "XMLReading", "CLibXML2", "CZlib",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        .target(name: "Tables", dependencies: ["Documents", "JapaneseText"]),
        .target(name: "Linking", dependencies: ["Tables", "Documents", "JapaneseText", "OntologyData"]),
        .target(name: "Graph", dependencies: ["CMachine"]),
        .target(name: "Views", dependencies: ["Graph", "JapaneseText"]),
        .target(name: "Serialization", dependencies: ["Views", "Graph", "XMLReading", "CMachine"]),
        // Style sheet and script of the published pages, compiled in with #embed.
        .target(
            name: "SiteAssets", exclude: ["site.css", "search.js"], sources: ["SiteAssets.c"],
            publicHeadersPath: "include"),
        .target(
            name: "Publishing",
            dependencies: ["Serialization", "Views", "Graph", "Documents", "OntologyData", "SiteAssets"],
            exclude: ["LAYOUT.md"]),
        .target(
            name: "Tsunagu",
            dependencies: [
                "Serialization", "Views", "Graph", "Linking", "Tables", "Documents", "JapaneseText", "OntologyData",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        .executableTarget(
            name: "TsunaguCommand",
            dependencies: [
                "Tsunagu", "Publishing", "Serialization", "Views", "Linking", "Graph", "Documents", "JapaneseText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "bench", dependencies: ["Tsunagu", "Serialization", "Views", "Graph", "Linking", "Documents"],
            path: "Benchmarks/Bench"),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Tsunagu", "Serialization", "Views", "Graph", "Linking", "Tables", "Documents", "JapaneseText",
                "XMLReading",
            ],
            path: "Benchmarks/Fuzz", exclude: ["fuzz.py"]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "JapaneseTextTests", dependencies: ["JapaneseText", "TestSupport"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "JapaneseText", "TestSupport"]),
        .testTarget(name: "TablesTests", dependencies: ["Tables", "Documents", "JapaneseText", "TestSupport"]),
        .testTarget(
            name: "LinkingTests", dependencies: ["Linking", "Tables", "Documents", "JapaneseText", "TestSupport"]),
        .testTarget(name: "OntologyTests", dependencies: ["Graph", "Linking", "TestSupport"]),
        .testTarget(name: "GraphTests", dependencies: ["Graph", "TestSupport"]),
        .testTarget(name: "SerializationTests", dependencies: ["Serialization", "Views", "Graph", "TestSupport"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Publishing", "Tsunagu", "Serialization", "Linking", "Graph", "Documents", "TestSupport",
            ]),
        .testTarget(name: "ServingTests", dependencies: ["TsunaguCommand", "TestSupport"]),
        .testTarget(name: "TsunaguCommandTests", dependencies: ["TsunaguCommand", "TestSupport"]),
        .testTarget(
            name: "TsunaguTests",
            dependencies: [
                "Tsunagu", "Serialization", "Views", "Graph", "Linking", "Tables", "Documents", "JapaneseText",
                "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

for target in package.targets where target.type != .system && !["OntologyData", "SiteAssets"].contains(target.name) {
    target.swiftSettings =
        (target.swiftSettings ?? [])
        + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].map { .enableUpcomingFeature($0) }
}

import Foundation
import Linking

/// A relation as an annotation states it: its ends by name, its row counted from 0.
struct ExpectedRelation: Hashable {
    var subject: String
    var property: String
    var object: String
    var row: Int?
}

/// How the relations of a document compare with those of an annotation: distinct (subject, property, object, row).
/// What the annotation leaves open is neither missed nor spurious.
struct RelationScore {
    private(set) var found: [String: Int] = [:]
    private(set) var missed: [ExpectedRelation] = []
    private(set) var spurious: [ExpectedRelation] = []
    private(set) var optionalFound = 0

    /// `names` gives each entity the name that the annotation uses; an entity without one is named by its path.
    init(
        _ document: LinkedDocument, names: [EntityID: String], required: Set<ExpectedRelation>,
        optional: Set<ExpectedRelation>
    ) {
        func name(_ id: EntityID) -> String { names[id] ?? "?" + document[id].path + " " + document[id].name }
        let read = Set(
            document.relations.map {
                ExpectedRelation(
                    subject: name($0.subject), property: $0.property.rawValue, object: name($0.object), row: $0.row)
            })
        for relation in read where required.contains(relation) { found[relation.property, default: 0] += 1 }
        optionalFound = read.intersection(optional.subtracting(required)).count
        missed = required.subtracting(read).sorted(by: Self.inOrder)
        spurious = read.subtracting(required).subtracting(optional).sorted(by: Self.inOrder)
    }

    private static func inOrder(_ a: ExpectedRelation, _ b: ExpectedRelation) -> Bool {
        (a.property, a.row ?? -1, a.subject, a.object) < (b.property, b.row ?? -1, b.subject, b.object)
    }

    private static func f1(_ found: Int, _ missed: Int, _ spurious: Int) -> Double {
        found == 0 ? (missed + spurious == 0 ? 1 : 0) : 2 * Double(found) / Double(2 * found + missed + spurious)
    }

    var micro: Double { Self.f1(found.values.reduce(0, +), missed.count, spurious.count) }

    var macro: Double {
        let all = byProperty
        return all.isEmpty ? 1 : all.map(\.f1).reduce(0, +) / Double(all.count)
    }

    /// The properties that occur, each with its counts.
    var byProperty: [(property: String, found: Int, missed: Int, spurious: Int, f1: Double)] {
        let properties = Set(found.keys).union(missed.map(\.property)).union(spurious.map(\.property))
        return properties.sorted().map { property in
            let counts = (
                found[property] ?? 0, missed.count { $0.property == property },
                spurious.count { $0.property == property }
            )
            return (property, counts.0, counts.1, counts.2, Self.f1(counts.0, counts.1, counts.2))
        }
    }

    /// A table of the figures, and every relation that is missed or spurious.
    func report(_ title: String) -> String {
        func number(_ value: Double) -> String { String(format: "%.4f", value) }
        var lines = [
            "\(title): relations micro F1 \(number(micro)), macro F1 by property \(number(macro))"
                + " (\(found.values.reduce(0, +)) found, \(missed.count) missed, \(spurious.count) spurious,"
                + " \(optionalFound) optional)"
        ]
        for row in byProperty {
            let name = row.property.padding(toLength: 20, withPad: " ", startingAt: 0)
            lines.append(
                "  \(name) \(number(row.f1))  \(row.found) found, \(row.missed) missed, \(row.spurious) spurious")
        }
        for (sign, relations) in [("missed", missed), ("spurious", spurious)] {
            for relation in relations {
                let row = relation.row.map { "row \($0 + 1)" } ?? "headings"
                lines.append("  \(sign) \(row): \(relation.subject) – \(relation.property) – \(relation.object)")
            }
        }
        return lines.joined(separator: "\n")
    }
}

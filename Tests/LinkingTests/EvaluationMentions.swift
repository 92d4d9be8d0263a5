import JapaneseText
import Linking

/// The mentions and entities of a linked document compared with an annotation, as the annotation's README says.
struct EvaluationMentions {
    /// Mentions: (type, spans) equal.
    var mentions = EvaluationTable(title: "mentions")
    /// Distinct (type, canonical) against distinct entity paths, aligned one to one over equal mentions.
    var entities = EvaluationTable(title: "entities")
    /// The path of the entity that each annotated (type, canonical) was aligned with.
    var alignment: [String: String] = [:]

    init(
        _ document: LinkedDocument, gold: [AnnotatedMention], leavingOut excluded: Set<EntityType> = [],
        ignoring ignored: Set<EntityType> = [.date]
    ) {
        var found: [[SourceSpan]: [Int]] = [:]
        for (i, mention) in document.mentions.enumerated() where !excluded.contains(mention.type) {
            found[mention.spans, default: []].append(i)
        }
        var matched: Set<Int> = []
        var optional: Set<Int> = []
        var pairs: [(gold: AnnotatedMention, mention: Int)] = []
        let wanted = gold.filter { !excluded.contains($0.type) }
        for item in wanted {
            let type = item.type
            let match = (found[item.spans] ?? []).first { i in
                !matched.contains(i) && types(of: document.mentions[i], in: document).contains(type)
            }
            if let match {
                matched.insert(match)
                if item.isOptional {
                    optional.insert(match)
                } else {
                    mentions.byKey[type.rawValue, default: .init()].right += 1
                    pairs.append((item, match))
                }
            } else if !item.isOptional {
                mentions.byKey[type.rawValue, default: .init()].missed += 1
                mentions.differences.append("missed \(type.rawValue) \(item.surface) in \(item.place)")
            }
        }
        for (i, mention) in document.mentions.enumerated()
        where !matched.contains(i) && !excluded.contains(mention.type) {
            // Named or class noun, a run that the annotation leaves open is no mistake under any class.
            if wanted.contains(where: { $0.isOptional && $0.spans == mention.spans || $0.leavesOpen(mention) })
                || ignored.contains(mention.type)
            {
                optional.insert(i)
                continue
            }
            mentions.byKey[mention.type.rawValue, default: .init()].spurious += 1
            mentions.differences.append(
                "spurious \(mention.type.rawValue) \(mention.surface) at \(mention.place): \(mention.reason)")
        }
        align(wanted, pairs, document, optional: optional, excluded)
    }

    private mutating func align(
        _ gold: [AnnotatedMention], _ pairs: [(gold: AnnotatedMention, mention: Int)], _ document: LinkedDocument,
        optional: Set<Int>,
        _ excluded: Set<EntityType>
    ) {
        func key(_ item: AnnotatedMention) -> String { "\(item.type.rawValue)|\(item.canonical)" }
        var votes: [String: [String: Int]] = [:]
        for (item, mention) in pairs {
            guard let entity = document.mentions[mention].entity else { continue }
            votes[key(item), default: [:]][document[entity].path, default: 0] += 1
        }
        let order = votes.flatMap { entry in entry.value.map { (gold: entry.key, path: $0.key, votes: $0.value) } }
            .sorted { ($1.votes, $0.gold, $0.path) < ($0.votes, $1.gold, $1.path) }
        var taken: Set<String> = []
        for vote in order where alignment[vote.gold] == nil && !taken.contains(vote.path) {
            alignment[vote.gold] = vote.path
            taken.insert(vote.path)
        }
        let wanted = Set(gold.filter { !$0.isOptional }.map(key))
        for item in wanted.sorted() {
            let type = String(item.prefix { $0 != "|" })
            if alignment[item] != nil {
                entities.byKey[type, default: .init()].right += 1
            } else {
                entities.byKey[type, default: .init()].missed += 1
                entities.differences.append("missed \(item)")
            }
        }
        var seen: Set<String> = []
        for (i, mention) in document.mentions.enumerated()
        where !optional.contains(i) && !excluded.contains(mention.type) {
            guard let id = mention.entity else { continue }
            let path = document[id].path
            guard !taken.contains(path), seen.insert(path).inserted else { continue }
            entities.byKey[mention.type.rawValue, default: .init()].spurious += 1
            entities.differences.append("spurious \(mention.type.rawValue) \(document[id].name)")
        }
    }

    private func types(of mention: Mention, in document: LinkedDocument) -> [EntityType] {
        [mention.type] + (mention.entity.map { document[$0].types } ?? [])
    }
}

extension AnnotatedMention {
    /// Whether `mention` stands inside this longer name and is of another class: the annotation takes such names only
    /// where they matter to it.
    fileprivate func leavesOpen(_ mention: Mention) -> Bool {
        guard type != mention.type, ![.measure, .section].contains(type) else { return false }
        return mention.spans.allSatisfy { inner in
            spans.contains { $0.page == inner.page && $0.start <= inner.start && inner.end <= $0.end }
        }
    }
}

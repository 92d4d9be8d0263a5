internal import Graph

/// The notes at the foot of an entity's page: what its statements were read from, and why they were taken so.
///
/// Statements with the same evidence share a note.
struct EvidenceNotes {
    private let site: SiteContext
    private let frame: PageFrame
    private var notes: [Evidence] = []
    private var numbers: [Key: Int] = [:]

    private struct Key: Hashable {
        var passages: [Passage]
        var confidence: Confidence?
        var reason: String?
        var corrections: [CorrectionRecord]
    }

    init(_ site: SiteContext, _ frame: PageFrame) {
        self.site = site
        self.frame = frame
    }

    private var language: SiteLanguage { frame.language }

    /// Sets the number of a statement's note behind it; nothing where it has no evidence.
    mutating func refer(to id: StatementID, in markup: inout Markup) {
        guard let evidence = site.graph.graph.evidence(of: id) else { return }
        let key = Key(
            passages: evidence.passages, confidence: evidence.confidence, reason: evidence.reason,
            corrections: evidence.corrections)
        let number = numbers[key] ?? notes.count + 1
        if numbers[key] == nil {
            numbers[key] = number
            notes.append(evidence)
        }
        // A word joiner: no line begins with a note's number.
        markup.text("\u{2060}")
        markup.element("sup") { raised in
            raised.element(
                "a", ["href": "#e\(number)", "aria-label": language("根拠\(number)", "evidence \(number)")],
                text: "\(number)")
        }
    }

    func append(to main: inout Markup) {
        guard !notes.isEmpty else { return }
        main.element("section", ["aria-labelledby": "evidence"]) { section in
            section.element("h2", ["id": "evidence"], text: language("根拠", "Evidence"))
            section.element("ol", ["class": "notes"]) { list in
                for (position, evidence) in notes.enumerated() {
                    list.element("li", ["id": "e\(position + 1)"]) { append(evidence, to: &$0) }
                }
            }
        }
    }

    /// Passages, confidence, reason, corrections.
    func append(_ evidence: Evidence, to item: inout Markup) {
        var rest = evidence.passages[...]
        while let first = rest.first {
            let passages = rest.prefix { $0.page == first.page }
            rest = rest.dropFirst(passages.count)
            item.element("p") { line in
                for passage in passages {
                    line.element("q", ["lang": language == .japanese ? nil : "ja"], text: passage.text)
                }
            }
            item.element("p", ["class": "where"]) { appendPlaces(of: passages, on: first.page, to: &$0) }
        }
        if evidence.confidence != nil || evidence.reason != nil {
            item.element("p", ["class": "why"]) { line in
                if let confidence = evidence.confidence {
                    line.element("span", ["class": "confidence"]) {
                        $0.text(language("確度 \(confidence.decimal)", "confidence \(confidence.decimal)"))
                    }
                }
                if let reason = evidence.reason {
                    line.text(evidence.confidence == nil ? "" : " · ")
                    line.element("span", ["lang": language == .english ? nil : "en"], text: reason)
                }
            }
        }
        for correction in evidence.corrections {
            item.element("p", ["class": "why"]) { line in
                let by = correction.agent.map { language("(\($0.name))", " (\($0.name))") } ?? ""
                line.text(language("人による訂正: ", "Corrected by a person: ") + correction.label + by)
            }
        }
    }

    /// Which page, and which of its characters, each run a link to where the page's own document shows it.
    private func appendPlaces(of passages: ArraySlice<Passage>, on page: Term, to line: inout Markup) {
        site.append(entity: page, on: frame, to: &line)
        for (position, passage) in passages.enumerated() {
            line.text(position == 0 ? " " : language("、", ", "))
            let place = site.place(passage.start, passage.end, in: language)
            if let path = site.graph.path(of: page, in: language) {
                line.element(
                    "a", ["href": "\(frame.link(path))#char=\(passage.start),\(passage.end)"], text: place)
            } else {
                line.text(place)
            }
        }
    }
}

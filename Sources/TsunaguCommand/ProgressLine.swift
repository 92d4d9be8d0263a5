internal import Tsunagu

/// How far a run is: a line that is redrawn where a person watches, else a line now and then.
final class ProgressLine {
    private let total: Int?
    private let isQuiet: Bool
    private let isWatched = Descriptor.isWatched
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var documents = 0
    private var pages = 0
    private var isShown = false

    private static let redrawn = Duration.milliseconds(100)
    private static let said = Duration.seconds(30)

    /// - Parameter total: how many documents there are; nil where nobody knows.
    init(total: Int?, isQuiet: Bool) {
        self.total = total
        self.isQuiet = isQuiet || total == 1
    }

    /// Another document is done.
    func advance(pages: Int) {
        documents += 1
        self.pages += pages
        let now = ContinuousClock.now
        guard !isQuiet, now - last >= (isWatched ? Self.redrawn : Self.said) else { return }
        last = now
        if isWatched {
            Descriptor.show("\r\u{1B}[K\(text(at: now))")
            isShown = true
        } else {
            Descriptor.say("tsunagu: \(text(at: now))")
        }
    }

    /// Takes the line away, for something else to be said.
    func clear() {
        guard isShown else { return }
        Descriptor.show("\r\u{1B}[K")
        isShown = false
    }

    /// `1200 of 10000 documents, 410 pages/s, 21 s left`
    private func text(at now: ContinuousClock.Instant) -> String {
        let seconds = max((now - start) / .seconds(1), 0.001)
        let rate = Double(pages) / seconds
        let shownRate = rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))"
        guard let total else { return "\(documents) documents, \(shownRate) pages/s" }
        let left = Int((seconds / Double(documents) * Double(max(total - documents, 0))).rounded(.up))
        return "\(documents) of \(total) documents, \(shownRate) pages/s, \(Self.duration(left)) left"
    }

    /// `21 s`, `3 min`, `2 h 5 min`
    private static func duration(_ seconds: Int) -> String {
        if seconds < 100 { return "\(seconds) s" }
        let minutes = (seconds + 30) / 60
        return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }
}

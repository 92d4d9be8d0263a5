public import Linking
internal import JapaneseText

/// Which mentions of a document are printed.
public struct MentionChoice: Sendable {
    /// Those that have a character in this run of a page (nil: of any page).
    public var positions: (page: Int?, range: Range<Int>)?
    /// Those whose text has these words.
    public var surface: String?

    public init(positions: (page: Int?, range: Range<Int>)? = nil, surface: String? = nil) {
        self.positions = positions
        self.surface = surface
    }

    public func fits(_ mention: Mention) -> Bool {
        if let positions {
            let isThere = mention.spans.contains {
                (positions.page ?? $0.page) == $0.page && $0.start < positions.range.upperBound
                    && positions.range.lowerBound < $0.end
            }
            guard isThere else { return false }
        }
        if let surface { return mention.hasWords(surface) }
        return true
    }
}

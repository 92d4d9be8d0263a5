/// A rectangle on a page, in points from its top left corner.
public struct PageBox: Hashable, Sendable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }
    public var midX: Double { (left + right) / 2 }
    /// Words of one font that stand on one line have it in common; their heights are the font's, not the letters'.
    public var midY: Double { (top + bottom) / 2 }

    public func intersection(_ other: PageBox) -> PageBox {
        PageBox(
            left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
            bottom: min(bottom, other.bottom))
    }

    public func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

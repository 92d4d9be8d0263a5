/// A straight line drawn along an edge of a page: a stroke, or a filled rectangle too thin to be anything else.
public struct PageRule: Hashable, Sendable {
    public enum Axis: Sendable {
        case horizontal, vertical
    }

    public var axis: Axis
    /// Its distance from the top of the page, or from the left for a vertical one, in points.
    public var position: Double
    /// Where along the axis it begins and ends.
    public var start: Double
    public var end: Double

    public init(_ axis: Axis, at position: Double, from start: Double, to end: Double) {
        self.axis = axis
        self.position = position
        self.start = start
        self.end = end
    }

    public var length: Double { end - start }
}

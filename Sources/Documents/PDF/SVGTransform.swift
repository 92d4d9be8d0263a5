/// An affine map of the plane, as SVG's `matrix(a,b,c,d,e,f)` has it.
struct SVGTransform {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    init() {}

    /// Reads `matrix(…)` and `translate(…)`, which are all that cairo writes; nil for anything else.
    init?(_ text: String) {
        let parts = text.split { "(), ".contains($0) }
        let values = parts.dropFirst().compactMap { Double($0) }
        switch (parts.first, values.count) {
        case ("matrix", 6): (a, b, c, d, e, f) = (values[0], values[1], values[2], values[3], values[4], values[5])
        case ("translate", 1...2): (e, f) = (values[0], values.count > 1 ? values[1] : 0)
        default: return nil
        }
    }

    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

    /// First `inner`, then this one.
    func after(_ inner: SVGTransform) -> SVGTransform {
        var result = SVGTransform()
        (result.a, result.b) = (a * inner.a + c * inner.b, b * inner.a + d * inner.b)
        (result.c, result.d) = (a * inner.c + c * inner.d, b * inner.c + d * inner.d)
        (result.e, result.f) = apply(inner.e, inner.f)
        return result
    }

    /// By how much it makes lengths longer, about.
    var scale: Double { max(abs(a) + abs(b), abs(c) + abs(d)) }
}

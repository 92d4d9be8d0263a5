/// Costs are integers in hundredths of a bit: sums are exact, and the same on every machine.
///
/// `-100 log2(n / d)`; a share of nothing costs as much as one in 2^20.
func centibits(_ numerator: Int, of denominator: Int) -> Int {
    guard numerator > 0, denominator > 0 else { return 2000 }
    return centiLog2(denominator) - centiLog2(numerator)
}

/// `100 log2(value)` of a positive number, to about a hundredth of a bit. O(1).
func centiLog2(_ value: Int) -> Int {
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    let mantissa = exponent <= 8 ? value << (8 - exponent) : value >> (exponent - 8)
    return exponent * 100 + mantissaLogarithms[mantissa & 0xFF]
}

/// `100 log2(1 + i / 256)`, found bit by bit by squaring.
private let mantissaLogarithms: [Int] = (0..<256).map { step in
    var mantissa = (256 + step) << 22
    var fraction = 0
    for _ in 0..<12 {
        mantissa = (mantissa * mantissa) >> 30
        fraction <<= 1
        if mantissa >= 2 << 30 {
            mantissa >>= 1
            fraction |= 1
        }
    }
    return (fraction * 100 + 2048) >> 12
}

/// Costs are integers in hundredths of a bit: sums are exact, and the same on every machine.
///
/// `-100 log2(n / d)`, by squaring the mantissa bit by bit; a share of nothing costs as much as one in 2^20.
func centibits(_ numerator: Int, of denominator: Int) -> Int {
    guard numerator > 0, denominator > 0 else { return 2000 }
    return centiLog2(denominator) - centiLog2(numerator)
}

/// `100 log2(value)` of a positive number, rounded down to a hundredth of a bit. O(1).
func centiLog2(_ value: Int) -> Int {
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    var mantissa = exponent <= 30 ? value << (30 - exponent) : value >> (exponent - 30)
    var fraction = 0
    for _ in 0..<8 {
        mantissa = (mantissa * mantissa) >> 30
        fraction <<= 1
        if mantissa >= 2 << 30 {
            mantissa >>= 1
            fraction |= 1
        }
    }
    return exponent * 100 + fraction * 100 / 256
}

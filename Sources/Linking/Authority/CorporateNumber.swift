/// A 法人番号: thirteen digits, the first of which checks the others.
package enum CorporateNumber {
    /// 9 − (Σ Pₙ·Qₙ mod 9), Pₙ the n-th of the last twelve digits from the right, Qₙ 1 for odd n and 2 for even n.
    /// (法人番号の指定等に関する省令, 平成26年財務省令第70号, 第2条.)
    package static func isValid(_ number: String) -> Bool {
        let digits = number.utf8.map { Int($0) - 0x30 }
        guard digits.count == 13, digits.allSatisfy((0...9).contains) else { return false }
        let sum = digits.dropFirst().reversed().enumerated().reduce(0) {
            $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 2)
        }
        return digits[0] == 9 - sum % 9
    }
}

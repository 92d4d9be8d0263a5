/// Numbers as people read them.
enum DigitGroups {
    /// `1,234,567`
    static func grouped(_ digits: String) -> String {
        let count = digits.utf8.count
        var grouped: [UInt8] = []
        for (position, digit) in digits.utf8.enumerated() {
            if position > 0, (count - position) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
            grouped.append(digit)
        }
        return String(decoding: grouped, as: UTF8.self)
    }
}

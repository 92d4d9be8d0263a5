extension String {
    /// The text of these scalars. O(scalars), in one piece: appending to a view of scalars asks for each by itself.
    package init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }

    /// The text of these scalars. O(scalars).
    package init(scalars: ArraySlice<Unicode.Scalar>) {
        var count = 0
        for scalar in scalars { count &+= UTF8.width(scalar) }
        self.init(unsafeUninitializedCapacity: count) { bytes in
            var end = 0
            func append(_ byte: UInt32) {
                bytes.initializeElement(at: end, to: UInt8(truncatingIfNeeded: byte))
                end &+= 1
            }
            for scalar in scalars {
                let value = scalar.value
                switch value {
                case ..<0x80: append(value)
                case ..<0x800:
                    append(0xC0 | value >> 6)
                    append(0x80 | value & 0x3F)
                case ..<0x1_0000:
                    append(0xE0 | value >> 12)
                    append(0x80 | value >> 6 & 0x3F)
                    append(0x80 | value & 0x3F)
                default:
                    append(0xF0 | value >> 18)
                    append(0x80 | value >> 12 & 0x3F)
                    append(0x80 | value >> 6 & 0x3F)
                    append(0x80 | value & 0x3F)
                }
            }
            return end
        }
    }
}

extension Unicode.Scalar {
    /// The property White_Space, which is stable: asked of every character of a page.
    package var isWhiteSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

internal import CZlib

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Which objects of a PDF are its fonts.
package enum PDFFonts {
    /// The number by which a PDF calls an object, with its generation.
    package struct Object: Hashable {
        package var number: Int
        package var generation: Int
    }

    /// The most bytes that a stream of objects may hold unpacked, and all of them together.
    private static let largestStream = 1 << 26
    private static let mostUnpacked = 1 << 28

    /// The fonts that `pdffonts` lists: a line each, its object the last two words; a font within its page has none.
    package static func listed(_ lines: some StringProtocol) -> [Object] {
        lines.split(separator: "\n").dropFirst(2).compactMap { line in
            let words = line.split(separator: " ").suffix(2)
            guard words.count == 2, let number = words.first.flatMap({ Int($0) }),
                let generation = words.last.flatMap({ Int($0) }), number > 0, (0...65535).contains(generation)
            else { return nil }
            return Object(number: number, generation: generation)
        }
    }

    /// The fonts that the PDF's bytes show: in clear, and in the streams that hold objects (ISO 32000-1, 7.5.7);
    /// with a composite font those of which it is made.
    ///
    /// Nil where that cannot be known without reading the PDF as a whole: where it is encrypted, carries another PDF,
    /// or packs its objects in a way other than the common one.
    package static func found(in pdf: [UInt8]) -> [Object]? {
        pdf.withUnsafeBytes { bytes in
            guard let start = bytes.first("%PDF-", from: 0), bytes.first("%PDF-", from: start + 5) == nil,
                bytes.first("/Encrypt", from: start) == nil
            else { return nil }
            var fonts: [Object] = []
            for found in bytes.fonts() {
                guard let object = bytes.object(around: found) else { return nil }
                fonts.append(object)
            }
            var position = start
            var unpacked = 0
            while let found = bytes.first("/ObjStm", from: position) {
                guard let packed = packedFonts(of: bytes, around: found) else { return nil }
                fonts += packed.fonts
                // A small file can hold much, and again and again.
                unpacked += packed.size
                if unpacked > mostUnpacked { return nil }
                position = packed.start
            }
            return fonts
        }
    }

    /// The fonts in the stream of objects whose dictionary is around `position`, where the stream begins and how many
    /// bytes it holds.
    private static func packedFonts(
        of bytes: UnsafeRawBufferPointer, around position: Int
    ) -> (fonts: [Object], start: Int, size: Int)? {
        guard let start = bytes.last("obj", before: position), let end = bytes.first("stream", from: position),
            end - start < 1024
        else { return nil }
        let dictionary = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        guard dictionary.first("/FlateDecode", from: 0) != nil, dictionary.first("/DecodeParms", from: 0) == nil,
            let count = dictionary.number(after: "/N"), let first = dictionary.number(after: "/First"),
            let unpacked = unpacked(bytes, from: end + 6), first <= unpacked.count
        else { return nil }
        let fonts: [Object]? = unpacked.withUnsafeBytes { unpacked in
            // Pairs of a number and where its object begins, then the objects.
            let head = unpacked[..<first].split(whereSeparator: { $0 <= 0x20 }).compactMap {
                Int(String(decoding: $0, as: UTF8.self))
            }
            guard head.count == 2 * count else { return nil }
            return unpacked.fonts().compactMap { font in
                (0..<count).last { head[2 * $0 + 1] <= font - first }.map {
                    Object(number: head[2 * $0], generation: 0)
                }
            }
        }
        return fonts.map { ($0, end + 6, unpacked.count) }
    }

    private static func unpacked(_ bytes: UnsafeRawBufferPointer, from position: Int) -> [UInt8]? {
        var position = position
        while position < bytes.count, bytes[position] == 0x0D || bytes[position] == 0x0A { position += 1 }
        let packed = UnsafeRawBufferPointer(rebasing: bytes[position...]).bindMemory(to: UInt8.self)
        var size = 1 << 16
        while size <= largestStream {
            var length = uLongf(size)
            var result = Z_OK
            let unpacked = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                result = uncompress(buffer.baseAddress, &length, packed.baseAddress, uLong(packed.count))
                count = result == Z_OK ? Int(length) : 0
            }
            if result == Z_OK { return unpacked }
            guard result == Z_BUF_ERROR else { return nil }
            size *= 4
        }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func first(_ word: StaticString, from position: Int) -> Int? {
        guard let base = baseAddress else { return nil }
        var position = position
        while count - position >= word.utf8CodeUnitCount,
            let found = memchr(base + position, Int32(word.utf8Start[0]), count - position)
        {
            position = UnsafeRawPointer(found) - base
            guard count - position >= word.utf8CodeUnitCount else { return nil }
            if memcmp(found, word.utf8Start, word.utf8CodeUnitCount) == 0 { return position }
            position += 1
        }
        return nil
    }

    /// A dictionary is not longer.
    fileprivate func last(_ word: StaticString, before position: Int) -> Int? {
        let length = word.utf8CodeUnitCount
        return (Swift.max(0, position - 4096)..<Swift.max(0, position - length)).last {
            memcmp(baseAddress! + $0, word.utf8Start, length) == 0
        }
    }

    /// Where `/Type /Font` says that a dictionary is a font's.
    fileprivate func fonts() -> [Int] {
        var fonts: [Int] = []
        var position = 0
        while let found = first("/Font", from: position) {
            position = found + 5
            // Not /FontDescriptor, /FontName …
            guard position < count, !self[position].isLetterOrDigit else { continue }
            let type = endOfWord(before: found)
            if type >= 5, self[type - 5..<type].elementsEqual("/Type".utf8) { fonts.append(found) }
        }
        return fonts
    }

    /// The object in whose dictionary `position` is: `12 0 obj << …`
    fileprivate func object(around position: Int) -> PDFFonts.Object? {
        guard let mark = last("obj", before: position), let (generation, start) = number(before: mark),
            let (number, _) = number(before: start)
        else { return nil }
        return PDFFonts.Object(number: number, generation: generation)
    }

    /// Where the word ends that stands before `position`, blanks between.
    private func endOfWord(before position: Int) -> Int {
        var end = position
        while end > 0, self[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    private func number(before position: Int) -> (number: Int, start: Int)? {
        let end = endOfWord(before: position)
        var start = end
        while start > 0, end - start < 10, self[start - 1].isDigit { start -= 1 }
        return Int(String(decoding: self[start..<end], as: UTF8.self)).map { ($0, start) }
    }

    fileprivate func number(after name: StaticString) -> Int? {
        var position = 0
        while let found = first(name, from: position) {
            position = found + name.utf8CodeUnitCount
            // Not a longer name.
            guard position < count, !self[position].isLetterOrDigit || self[position].isDigit else { continue }
            let digits = self[position...].drop { $0 <= 0x20 }.prefix { $0.isDigit }
            return Int(String(decoding: digits.prefix(9), as: UTF8.self))
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

    fileprivate var isLetterOrDigit: Bool { isDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

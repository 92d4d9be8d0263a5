internal import Synchronization

/// The entity tags of files: their length and an FNV-1a hash of their bytes, so that the same publication has the same tags
/// on any machine. Strong, as ranges need. A file is read once for as long as it does not change.
final class EntityTags: Sendable {
    private let known = Mutex<[OpenEntry.Version: String]>([:])

    func tag(of file: OpenEntry) -> String {
        if let tag = known.withLock({ $0[file.version] }) { return tag }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var offset = 0
        while offset < file.size {
            let bytes = file.bytes(at: offset, count: min(1 << 16, file.size - offset))
            if bytes.isEmpty { break }
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            offset += bytes.count
        }
        let tag = "\"\(String(file.size, radix: 16))-\(String(hash, radix: 16))\""
        known.withLock {
            // Sites published again and again leave tags of files that are gone.
            if $0.count >= 100_000 { $0.removeAll() }
            $0[file.version] = tag
        }
        return tag
    }

    /// Whether a list of tags (`If-None-Match`, `If-Match`) has this one. Weak ones count where `weakly`.
    static func list(_ header: String, has tag: String, weakly: Bool) -> Bool {
        header.split(separator: ",").contains { listed in
            var listed = listed.drop { $0 == " " || $0 == "\t" }
            while listed.last == " " || listed.last == "\t" { listed.removeLast() }
            if listed == "*" || listed == tag { return true }
            return weakly && listed == "W/\(tag)"
        }
    }
}

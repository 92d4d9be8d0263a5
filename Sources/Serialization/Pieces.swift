/// Spellings that are made once and copied often: one run of bytes, after whose end as many can be read as the sink copies
/// at a time.
struct Pieces {
    fileprivate(set) var bytes = [UInt8](repeating: 0, count: ByteSink.block)

    /// Keeps a spelling; returns where it stands.
    mutating func add(_ spelling: some Collection<UInt8>) -> Range<Int> {
        let start = bytes.count - ByteSink.block
        bytes.replaceSubrange(start..., with: spelling)
        let end = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: ByteSink.block))
        return start..<end
    }
}

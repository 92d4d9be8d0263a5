internal import CZlib

/// Unpacks gzip (RFC 1952), several members one after the other included.
final class Gzip {
    enum Step {
        /// At least one byte.
        case bytes([UInt8])
        /// More input is needed: `feed`.
        case hungry
        case end
        case broken(String)
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var position = 0
    private var isLastFed = false
    private var isBetweenMembers = false
    /// How many packed bytes have been unpacked.
    private(set) var taken = 0

    static func recognizes(_ head: [UInt8]) -> Bool { head.starts(with: [0x1F, 0x8B]) }

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // The largest window, and gzip's header and no other.
        let result = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(result == Z_OK, "zlib has no memory, or is of another version than its header")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Adds packed bytes; none at all says that there are no more.
    func feed(_ bytes: [UInt8]) {
        input = bytes
        position = 0
        isLastFed = bytes.isEmpty
    }

    func unpack(atMost most: Int) -> Step {
        while true {
            if isBetweenMembers {
                // Tapes are filled up with zeros, which gzip lets pass.
                while position < input.count, input[position] == 0 { position += 1 }
                if position == input.count { return isLastFed ? .end : .hungry }
                isBetweenMembers = false
                inflateReset(stream)
            }
            if position == input.count { return isLastFed ? .broken("breaks off") : .hungry }
            var output = [UInt8](repeating: 0, count: most)
            switch inflate(into: &output) {
            case Z_STREAM_END: isBetweenMembers = true
            case Z_OK, Z_BUF_ERROR: break
            default: return .broken("is damaged")
            }
            if !output.isEmpty { return .bytes(output) }
        }
    }

    private func inflate(into output: inout [UInt8]) -> Int32 {
        let available = input.count - position
        let result = input[position...].withUnsafeBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: from.baseAddress)
                stream.pointee.avail_in = UInt32(available)
                stream.pointee.next_out = to.baseAddress
                stream.pointee.avail_out = UInt32(to.count)
                return CZlib.inflate(stream, Z_NO_FLUSH)
            }
        }
        position = input.count - Int(stream.pointee.avail_in)
        taken += position - (input.count - available)
        output.removeLast(Int(stream.pointee.avail_out))
        return result
    }
}

/// CRC-32 (RFC 1952, section 8), by which bytes written whole are told from others.
public enum Checksum {
    public static func of(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
    }
}

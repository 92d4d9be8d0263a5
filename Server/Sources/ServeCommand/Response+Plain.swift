internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Response {
    /// A line for whoever reads it. Nothing that the client sent is repeated.
    static func plain(_ status: HTTPResponse.Status, _ message: String, _ headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "text/plain; charset=utf-8"
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: message + "\n")))
    }

    static var nothingThere: Response { plain(.notFound, "There is nothing here.") }

    /// - Parameter location: checked parts of a path, and a query as the request had it: neither can hold a line's end.
    static func redirect(_ status: HTTPResponse.Status, to location: String) -> Response {
        plain(status, "See \(location)", [.location: location])
    }
}

extension ResponseBody {
    /// Bytes of a file: at once where they are few, else piece by piece as the client takes them.
    init(_ file: OpenEntry, _ range: Range<Int>) {
        let piece = 1 << 16
        if range.count <= piece {
            self.init(byteBuffer: ByteBuffer(bytes: file.bytes(at: range.lowerBound, count: range.count)))
            return
        }
        self.init(contentLength: range.count) { writer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let bytes = file.bytes(at: offset, count: min(piece, range.upperBound - offset))
                // Cut short while being sent: closing the connection is the only way left to say so.
                guard !bytes.isEmpty else { throw CancellationError() }
                try await writer.write(ByteBuffer(bytes: bytes))
                offset += bytes.count
            }
            try await writer.finish(nil)
        }
    }
}

extension HTTPField.Name {
    static let link = Self("Link")!
    static let referrerPolicy = Self("Referrer-Policy")!
}

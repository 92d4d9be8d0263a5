internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Answers for a site as its real host would: 303 from a thing to its document, the document in the form asked for, each
/// form under its own address. See Sources/Publishing/LAYOUT.md for the pattern.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let files: SiteFiles
    let address: SiteAddress
    let types: MediaTypes
    /// The names by which this server may be called; nil for any.
    let hosts: HostNames?
    private let tags = EntityTags()

    func respond(to request: Request, context: BasicRequestContext) async -> Response {
        var response = answer(to: request)
        response.headers.append(contentsOf: Self.always)
        if request.method == .head { response = response.createHeadResponse() }
        return response
    }

    /// What every answer says: nothing is fetched from elsewhere, nothing framed, guessed or told to other sites, and
    /// everybody may read it from a script.
    private static let always: HTTPFields = [
        .contentSecurityPolicy:
            "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'",
        .xContentTypeOptions: "nosniff",
        .referrerPolicy: "no-referrer",
        .accessControlAllowOrigin: "*",
        // For looking before publishing: what was published again is seen at once.
        .cacheControl: "no-cache",
    ]

    private func answer(to request: Request) -> Response {
        let head = request.head
        if let hosts, !hosts.contains(head.authority) { return .plain(.misdirectedRequest, "This is not that host.") }
        guard head.method == .get || head.method == .head else {
            return .plain(
                .methodNotAllowed, "A site is read: GET or HEAD.", [.allow: "GET, HEAD", .connection: "close"])
        }
        // Nothing that is asked here needs content; what is not read must not be taken for the next request.
        if head.headerFields[.transferEncoding] != nil || (head.headerFields[.contentLength] ?? "0") != "0" {
            return .plain(.contentTooLarge, "A request here has no content.", [.connection: "close"])
        }
        let target = head.path ?? "/"
        guard target.utf8.count <= Self.longestTarget else { return .plain(.uriTooLong, "The address is too long.") }
        let query = target.firstIndex(of: "?").map { target[$0...] } ?? ""
        let path = target.dropLast(query.count)
        let sitePath: SitePath
        do {
            sitePath = try SitePath(path, below: address.path)
        } catch {
            switch error {
            case .malformed: return .plain(.badRequest, "The address has a % without two hexadecimal digits.")
            // The host's own start page is not the site's: lead to where the site is.
            case .nothingThere: return path == "/" ? .redirect(.found, to: address.path) : .nothingThere
            }
        }
        return answer(head, at: sitePath, query: query)
    }

    private static let longestTarget = 4096

    private func answer(_ head: HTTPRequest, at path: SitePath, query: Substring) -> Response {
        guard let entry = files.entry(path.parts) else { return statement(path, query) ?? .nothingThere }
        guard entry.isDirectory else {
            guard !path.isDirectory, let name = path.parts.last, let form = types.form(ofFile: name) else {
                return .nothingThere
            }
            return content(of: entry, in: files.entry(path.parts.dropLast()), as: form, for: head)
        }
        // A thing is not the document about it.
        guard path.isDirectory else { return .redirect(.seeOther, to: link(path.parts) + "/" + query) }
        return document(entry, for: head)
    }

    private func link(_ parts: [String]) -> String {
        parts.isEmpty ? String(address.path.dropLast()) : address.path + parts.joined(separator: "/")
    }

    /// A statement has no document of its own: it stands among those whose keys begin alike, in the directory
    /// `evidence/4f` of the longest beginning that there is.
    private func statement(_ path: SitePath, _ query: Substring) -> Response? {
        guard path.parts.count == 2, path.parts[0] == "statement", !path.isDirectory else { return nil }
        let key = path.parts[1]
        for length in (1...8).reversed() where length <= key.utf8.count {
            let evidence = ["evidence", String(key.prefix(length))]
            if files.entry(evidence)?.isDirectory == true {
                return .redirect(.seeOther, to: link(evidence) + "/" + query)
            }
        }
        return nil
    }

    /// A directory with files `index.…`.
    private func document(_ directory: OpenEntry, for head: HTTPRequest) -> Response {
        let forms = types.forms(of: directory)
        guard !forms.isEmpty else { return .nothingThere }
        let alternates = forms.map { form in
            "<\(form.fileName)>; rel=\"alternate\"; type=\"\(form.mediaType)\""
                + (form.language.map { "; hreflang=\"\($0)\"" } ?? "")
        }
        let negotiation = Negotiation(
            accept: head.headerFields[.accept], acceptLanguage: head.headerFields[.acceptLanguage])
        var response: Response
        if let form = negotiation.choice(among: forms) {
            guard let file = directory.entry(form.fileName) else { return .nothingThere }
            response = content(of: file, in: directory, as: form, for: head)
            if response.status != .rangeNotSatisfiable { response.headers[.contentLocation] = form.fileName }
        } else {
            let list = forms.map { "\($0.mediaType)\t\($0.fileName)\n" }.joined()
            response = .plain(.notAcceptable, "None of the forms asked for is here. There is:\n\(list)")
        }
        response.headers[.link] = alternates.joined(separator: ", ")
        response.headers[.vary] = ["Accept, Accept-Language", response.headers[.vary]].compactMap(\.self)
            .joined(separator: ", ")
        return response
    }

    /// The content of a file, or of its compressed twin beside it, in whole or in part.
    private func content(
        of plainFile: OpenEntry, in directory: OpenEntry?, as form: Form, for head: HTTPRequest
    ) -> Response {
        let asked = head.headerFields
        var file = plainFile
        var headers: HTTPFields = [.acceptRanges: "bytes", .contentType: types.contentType(form.mediaType)]
        if let language = form.language { headers[.contentLanguage] = language }
        if let twin = directory?.entry(form.fileName + ".gz"), !twin.isDirectory {
            headers[.vary] = "Accept-Encoding"
            if Negotiation.likesGzip(asked[.acceptEncoding]) {
                file = twin
                headers[.contentEncoding] = "gzip"
            }
        }
        let tag = tags.tag(of: file)
        headers[.eTag] = tag
        if let wanted = asked[.ifMatch], !EntityTags.list(wanted, has: tag, weakly: false) {
            return .plain(.preconditionFailed, "It is no longer as it was.")
        }
        if let known = asked[.ifNoneMatch], EntityTags.list(known, has: tag, weakly: true) {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        // A range of a GET, and only of what the client has the beginning of.
        let isPartial = head.method == .get && (asked[.ifRange].map { $0 == tag } ?? true)
        switch isPartial ? ByteRange(asked[.range], of: file.size) : .whole {
        case .whole:
            return Response(status: .ok, headers: headers, body: .init(file, 0..<file.size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(file.size)"
            return Response(status: .partialContent, headers: headers, body: .init(file, Range(range)))
        case .unsatisfiable:
            return .plain(
                .rangeNotSatisfiable, "It has \(file.size) bytes.", [.contentRange: "bytes */\(file.size)"])
        }
    }
}

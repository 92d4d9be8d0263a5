extension DocumentRecord {
    /// Reads the document that the record stands for.
    ///
    /// What the text says of itself in a site's frame counts before what the record says, so that a page has the same
    /// IRIs from a file and from an archive; the record counts before the title of an HTML page.
    ///
    /// - Parameters:
    ///   - bytes: the text's, or the file's.
    ///   - name: of the record, for what is said of it.
    ///   - seconds: how long another program may take to read it.
    public func read(
        _ bytes: [UInt8], name: String, seconds: Int = InputFormat.patience
    ) throws(InputError) -> ReadDocument {
        var read = try InputFormat.read(bytes, name: name, seconds: seconds)
        if read.document.statedAt.source == nil, let url { read.document.source = url }
        if read.document.statedAt.title == nil {
            if let title {
                read.document.title = title
            } else if case .text = content, read.document.title == PageContent.stem(name) {
                // The place in an archive is no title: the document would change with the archive.
                read.document.title = url.map(PageContent.stem) ?? String(read.document.digest.prefix(12))
            }
        }
        if loneSurrogates > 0 {
            read.findings.append(
                Finding("lone-surrogate", "\(loneSurrogates) escapes spell half a character and are read as U+FFFD"))
        }
        return read
    }
}

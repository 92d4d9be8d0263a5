/// A form in which a document is there: one of the files `index.…` of its directory.
struct Form: Equatable {
    let fileName: String
    /// Without parameters: `text/turtle`.
    let mediaType: String
    /// `ja` or `en` of a page; nil for data.
    let language: String?
}

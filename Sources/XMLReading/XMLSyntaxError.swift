/// Why a document cannot be read as XML, and where.
package struct XMLSyntaxError: Error {
    package var line: Int
    /// Counted in bytes of UTF-8, from 1.
    package var column: Int
    /// Where it is not well-formed, libxml2's own words.
    package var message: String
}

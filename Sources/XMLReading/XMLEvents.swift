/// A name as Namespaces in XML has it. A parser makes one object of each name.
package final class XMLName: Sendable {
    package let prefix: String?
    /// nil for a name in no namespace.
    package let namespace: String?
    package let localName: String
    /// Namespace and local name put together, as RDF/XML does.
    package let iri: String
    /// The parser counts its names from 0: what is known of one can be kept in an array.
    package let number: Int

    package init(prefix: String?, namespace: String?, localName: String, number: Int) {
        self.number = number
        self.prefix = prefix
        self.namespace = namespace
        self.localName = localName
        iri = (namespace ?? "") + localName
    }
}

package struct XMLAttribute {
    package var name: XMLName
    package var value: String
}

/// What a reader of XML is told, in document order. What it throws stops the parser.
package protocol XMLEventHandler: AnyObject {
    func startElement(_ name: XMLName, attributes: [XMLAttribute]) throws
    func endElement(_ name: XMLName) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
    func comment(_ text: String) throws
    func processingInstruction(_ target: String, _ data: String?) throws
}

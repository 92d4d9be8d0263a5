import CLibXML2

/// The names of one document. libxml2 keeps them in its context's dictionary, so that one name always is at one address:
/// each is made a string once.
struct XMLNames {
    private var names: [Addresses: XMLName] = [:]
    /// The names that came last, by their addresses' bits: most are found here.
    private var recent: [(addresses: Addresses, name: XMLName)?] = Array(repeating: nil, count: 64)

    /// One array serves the attributes of all elements.
    private var storage: [XMLAttribute] = []

    private struct Addresses: Hashable {
        var localName: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var iri: UnsafePointer<xmlChar>?
    }

    mutating func name(
        _ localName: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ iri: UnsafePointer<xmlChar>?
    ) -> XMLName {
        let key = Addresses(localName: localName, prefix: prefix, iri: iri)
        let bits = UInt(bitPattern: localName) &* 31 ^ UInt(bitPattern: iri)
        let place = Int((bits >> 3 ^ bits >> 9) & 63)
        if let known = recent[place], known.addresses == key { return known.name }
        let name =
            names[key]
            ?? XMLName(
                prefix: XMLEventParser.string(prefix), namespace: XMLEventParser.string(iri),
                localName: XMLEventParser.string(localName) ?? "", number: names.count)
        names[key] = name
        recent[place] = (key, name)
        return name
    }

    /// An element's attributes, of which libxml2 tells five pointers each.
    mutating func attributes(
        _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        guard let values, count > 0 else { return attributes }
        swap(&attributes, &storage)
        for parts in stride(from: values, to: values + 5 * count, by: 5) {
            let bytes = UnsafeBufferPointer(start: parts[3], count: parts[4].map { $0 - (parts[3] ?? $0) } ?? 0)
            attributes.append(
                XMLAttribute(name: name(parts[0], parts[1], parts[2]), value: String(decoding: bytes, as: UTF8.self)))
        }
        return attributes
    }

    /// Takes back the array of an element that has been told of.
    mutating func reuse(_ attributes: inout [XMLAttribute]) {
        guard attributes.capacity > 0 else { return }
        attributes.removeAll(keepingCapacity: true)
        swap(&attributes, &storage)
    }
}

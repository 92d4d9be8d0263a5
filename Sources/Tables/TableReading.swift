public import Documents

/// A way to put a report's table back together: from joined text, or from the places of words on the page.
public protocol TableReading: Sendable {
    func decode(_ pages: [Page]) -> ReportTable
}

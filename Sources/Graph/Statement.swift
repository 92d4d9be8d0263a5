/// Subject, predicate and object, terms of one graph.
public struct Statement: Hashable, BitwiseCopyable, Sendable {
    public var subject: Term
    public var predicate: Term
    public var object: Term

    public init(_ subject: Term, _ predicate: Term, _ object: Term) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
    }
}

/// Where a statement stands in its graph, in the order of insertion.
public struct StatementID: Hashable, BitwiseCopyable, Sendable {
    package let index: UInt32
    package init(index: UInt32) { self.index = index }
}

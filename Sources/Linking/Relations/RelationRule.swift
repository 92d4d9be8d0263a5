/// Reads one class of phrasing. Rules run one after another on a passage; what one has settled, a later and weaker one
/// leaves alone.
protocol RelationRule: Sendable {
    func read(_ passage: inout Passage)
}

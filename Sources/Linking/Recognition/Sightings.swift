/// The sightings of one reading in the order in which they were made, found again by where they begin and end.
struct Sightings: RandomAccessCollection {
    private var all: [Sighting] = []
    private var byStart: [Int: [Int]] = [:]
    private var byEnd: [Int: [Int]] = [:]

    var startIndex: Int { 0 }
    var endIndex: Int { all.count }

    /// What is put in the place of a sighting keeps its range.
    subscript(index: Int) -> Sighting {
        get { all[index] }
        set {
            precondition(newValue.range == all[index].range, "a sighting was moved")
            all[index] = newValue
        }
    }

    mutating func append(_ sighting: Sighting) {
        byStart[sighting.range.lowerBound, default: []].append(all.count)
        byEnd[sighting.range.upperBound, default: []].append(all.count)
        all.append(sighting)
    }

    func starting(at position: Int) -> [Sighting] { (byStart[position] ?? []).map { all[$0] } }

    func ending(at position: Int) -> [Sighting] { (byEnd[position] ?? []).map { all[$0] } }

    /// The indices of those that stand in exactly this run.
    func indices(of range: Range<Int>) -> [Int] {
        (byStart[range.lowerBound] ?? []).filter { all[$0].range == range }
    }

    /// Gives what was made for a name the authority's entity that another sighting of it found. O(sightings).
    mutating func name(_ path: String, as known: Sighting) {
        for i in all.indices where all[i].entity.path == path {
            all[i].entity = known.entity
            all[i].status = known.status
            all[i].candidates = known.candidates.inherited(from: known.entity.name)
            all[i].reason = "「\(known.entity.name)」 stands in the brackets behind it"
        }
    }
}

// From a page to a graph, with the library: the table, what it names, who answers for what, the money, the files.
import Documents
import JapaneseText
import Linking
import Tables
import Tsunagu

// snippet.hide
let path = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Examples/medical-devices-2.txt"
let directory = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "Exports"
// snippet.show
// snippet.table
let page = try Reconstruction(of: path)
for row in page.table.rows {
    print(row.confidence, row.measure.string.prefix(24))
}
// snippet.end

// snippet.link
// The authority tables are read once; a linker serves any number of documents, from any thread.
let linker = try DocumentLinker()
let linked = linker.link(page)
for mention in linked.mentions {
    guard let entity = mention.entity else { continue }
    print(mention.spans[0], mention.status, linked[entity].name, linked[entity].path)
}
// snippet.end

// snippet.relations
// Every relation knows the passages that it was read from.
let text = page.document.pages[0].text
for relation in linked.relations where relation.property == .responsibleOffice {
    let quoted = relation.evidence.map { PlacedText(text, $0).string }
    print(linked[relation.subject].name.prefix(16), "→", linked[relation.object].name, quoted, relation.reason)
}
// snippet.end

// snippet.budget
var budget = try BudgetReport()
try budget.add(linked)
print(String(decoding: budget.text(by: .program, .csv), as: UTF8.self))
// snippet.end

// snippet.export
var exporter = try Exporter(directory: directory)
try exporter.add(linked)
try exporter.write()
print(exporter.summary.files)
// snippet.end

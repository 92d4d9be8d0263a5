// Which offices are in charge of more than one measure?
//
// $ministry: the name of one ministry, or '' for all.
//
// Named outside brackets in the column of offices (responsibleOffice); a ministry that stands there without an office is
// not counted. To count those that cooperate too, write [:responsibleOffice|cooperatingOffice].

MATCH (m:Measure)-[:responsibleOffice]->(o:Office)-[:unitOf]->(g)
WHERE $ministry = '' OR g.label = $ministry
WITH g, o, count(DISTINCT m) AS measures
WHERE measures > 1
RETURN g.label AS ministry, o.label AS office, measures
ORDER BY measures DESC, ministry, office;

// Which measures rest on a law?
//
// $law: the name of one law, or '' for all.
//
// Directly, where the measure or one of its activities is based on it; or through something between that is based on it in
// its turn: another instrument, or a class of institutions that the measure works through or involves.
//
// via: what stands between; '' where nothing does.

MATCH (m:Measure)-[:hasActivity*0..1]->(s)-[:basedOn]->(l:Law)
WHERE $law = '' OR l.label = $law
RETURN DISTINCT l.label AS law, m.label AS measure, '' AS via
UNION
MATCH (m:Measure)-[:hasActivity*0..1]->(s)-[:basedOn|through|involves]->(b)-[:basedOn*1..5]->(l:Law)
WHERE $law = '' OR l.label = $law
RETURN DISTINCT l.label AS law, m.label AS measure, b.label AS via;

-- Which offices are in charge of more than one measure?
--
-- psql -v ministry='the name of one ministry, or nothing for all' -f busy-offices.sql
--
-- Named outside brackets in the column of offices (responsibleOffice); a ministry that stands there without an office is
-- not counted. To count those that cooperate too, write charge.type IN ('responsibleOffice', 'cooperatingOffice').

SELECT g.label AS ministry, o.label AS office, count(DISTINCT charge.source) AS measures
FROM edge charge
JOIN node o ON o.iri = charge.target AND 'Office' = ANY (o.labels)
JOIN edge unit ON unit.source = o.iri AND unit.type = 'unitOf'
JOIN node g ON g.iri = unit.target
WHERE charge.type = 'responsibleOffice' AND (:'ministry' = '' OR g.label = :'ministry')
GROUP BY g.iri, g.label, o.iri, o.label
HAVING count(DISTINCT charge.source) > 1
ORDER BY measures DESC, ministry, office;

-- Which measures rest on a law?
--
-- psql -v law='the name of one law, or nothing for all' -f measures-on-law.sql
--
-- Directly, where the measure or one of its activities is based on it; or through something between that is based on it in
-- its turn: another instrument, or a class of institutions that the measure works through or involves.
--
-- via: what stands between; '' where nothing does.

WITH RECURSIVE part AS (
  SELECT iri AS measure, iri AS subject FROM node WHERE 'Measure' = ANY (labels)
  UNION
  SELECT source, target FROM edge WHERE type = 'hasActivity'
), ground AS (
  SELECT source AS between, target AS law FROM edge WHERE type = 'basedOn'
  UNION
  SELECT ground.between, edge.target FROM ground JOIN edge ON edge.source = ground.law AND edge.type = 'basedOn'
), found AS (
  SELECT part.measure, step.target AS law, NULL AS between
  FROM part JOIN edge step ON step.source = part.subject AND step.type = 'basedOn'
  UNION
  SELECT part.measure, ground.law, ground.between
  FROM part JOIN edge step ON step.source = part.subject AND step.type IN ('basedOn', 'through', 'involves')
  JOIN ground ON ground.between = step.target
)
SELECT DISTINCT l.label AS law, m.label AS measure, coalesce(b.label, '') AS via
FROM found
JOIN node l ON l.iri = found.law AND 'Law' = ANY (l.labels)
JOIN node m ON m.iri = found.measure
LEFT JOIN node b ON b.iri = found.between
WHERE :'law' = '' OR l.label = :'law'
ORDER BY law, measure, via;

// Which programs carry each measure, and with how much money in each fiscal year?
//
// $measure: the name of one measure, or '' for all.
//
// An amount is summed where it is the program's own: 内数 (partOfLarger) is the larger pot's and never summed. Of a year
// one stage counts: the initial budget, else the draft, else the request, else what is given at no stage; a supplementary
// budget is added. Only yen are summed.
//
// total: yen; null where no amount can be summed. notSummed: how many amounts were left out.
// From an allocation to its year the edge has no name here: a database that tells no capitals from small letters (Ladybug)
// cannot have both a class FiscalYear and an edge fiscalYear.

MATCH (m:Measure)-[:implementedBy]->(p:Program)
WHERE $measure = '' OR m.label = $measure
OPTIONAL MATCH (p)-[:hasAllocation]->(a:BudgetAllocation)
OPTIONAL MATCH (a)-->(y:FiscalYear)
WITH m, p, y, a.amount AS yen,
  CASE WHEN a.currency = 'JPY' AND NOT coalesce(a.partOfLarger, false) THEN a.budgetStage ELSE '' END AS stage
WITH m, p, y, count(yen) AS found,
  sum(CASE WHEN stage = 'Initial' THEN yen ELSE 0 END) AS initial, sum(CASE WHEN stage = 'Initial' THEN 1 ELSE 0 END) AS initials,
  sum(CASE WHEN stage = 'Draft' THEN yen ELSE 0 END) AS draft, sum(CASE WHEN stage = 'Draft' THEN 1 ELSE 0 END) AS drafts,
  sum(CASE WHEN stage = 'Request' THEN yen ELSE 0 END) AS request, sum(CASE WHEN stage = 'Request' THEN 1 ELSE 0 END) AS requests,
  sum(CASE WHEN stage = 'OtherStage' THEN yen ELSE 0 END) AS other, sum(CASE WHEN stage = 'OtherStage' THEN 1 ELSE 0 END) AS others,
  sum(CASE WHEN stage = 'Supplementary' THEN yen ELSE 0 END) AS supplementary,
  sum(CASE WHEN stage = 'Supplementary' THEN 1 ELSE 0 END) AS supplements
WITH m, p, y, found, supplementary, supplements,
  CASE WHEN initials > 0 THEN initial WHEN drafts > 0 THEN draft WHEN requests > 0 THEN request
    WHEN supplements > 0 THEN 0 ELSE other END AS chosen,
  CASE WHEN initials > 0 THEN initials WHEN drafts > 0 THEN drafts WHEN requests > 0 THEN requests
    WHEN supplements > 0 THEN 0 ELSE others END + supplements AS counted
RETURN m.label AS measure, p.label AS program, y.label AS year,
  CASE WHEN counted > 0 THEN chosen + supplementary END AS total, found - counted AS notSummed
ORDER BY measure, program, year;

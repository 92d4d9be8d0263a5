-- Which programs carry each measure, and with how much money in each fiscal year?
--
-- psql -v measure='the name of one measure, or nothing for all' -f programs-and-budgets.sql
--
-- An amount is summed where it is the program's own: 内数 ("partOfLarger") is the larger pot's and never summed. Of a year
-- one stage counts: the initial budget, else the draft, else the request, else what is given at no stage; a supplementary
-- budget is added. Only yen are summed.
--
-- total: yen; null where no amount can be summed. not_summed: how many amounts were left out.

WITH figures AS (
  SELECT m.iri AS m, m.label AS measure, p.iri AS p, p.label AS program, y.label AS year, a.iri AS a, a.amount,
    CASE WHEN a.currency = 'JPY' AND a."partOfLarger" IS NOT TRUE
      THEN array_position(ARRAY['OtherStage', 'Supplementary', 'Request', 'Draft', 'Initial'], a."budgetStage") END AS rank
  FROM edge carried
  JOIN node m ON m.iri = carried.source
  JOIN node p ON p.iri = carried.target
  LEFT JOIN edge allocated ON allocated.source = p.iri AND allocated.type = 'hasAllocation'
  LEFT JOIN node a ON a.iri = allocated.target
  LEFT JOIN edge dated ON dated.source = a.iri AND dated.type = 'fiscalYear'
  LEFT JOIN node y ON y.iri = dated.target
  WHERE carried.type = 'implementedBy' AND (:'measure' = '' OR m.label = :'measure')
), judged AS (
  SELECT *, rank = 2 OR rank = max(rank) OVER (PARTITION BY m, p, year) AS counts FROM figures
)
SELECT measure, program, year, sum(amount) FILTER (WHERE counts) AS total,
  count(a) - count(a) FILTER (WHERE counts) AS not_summed
FROM judged GROUP BY m, measure, p, program, year ORDER BY measure, program, year;

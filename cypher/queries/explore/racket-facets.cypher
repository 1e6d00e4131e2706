// What the rackets of the current run can be narrowed by. A racket counts for a part of the filter where all other parts
// let it through: so a count says how many a choice leaves. What a part alone hides is counted, too, and of the racket
// that the text names by its id each part that hides it is told. All that is asked is one map, as in `rackets`.
MATCH (current:Current {name: 'run'})
WITH current.seq AS run
CALL (run) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: run})
  RETURN left(max(job.asOf), 10) AS day
}
MATCH (racket:Racket)-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
  AND ($asked.contributors IS NULL OR EXISTS {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $asked.contributors) })
OPTIONAL MATCH (desk:RacketTriage {id: racket.id})
OPTIONAL MATCH (decision:RacketDecision {id: desk.id + ' ' + toString(desk.holds)})
OPTIONAL MATCH (work:RacketWorkflow {id: racket.id})
WITH run, racket, score, coalesce(work.stage, 'new') AS stage, work.assignee AS assignee, work.dueOn AS dueOn,
  CASE WHEN decision.step = 'confirmed' THEN 'confirmed' WHEN decision.until > day THEN 'dismissed' ELSE 'open' END AS triage,
  CASE WHEN $asked.contributors IS NULL THEN score.brands
    ELSE [brand IN score.brands WHERE toLower(brand) IN $asked.brandsSeen] END AS brands,
  CASE WHEN $asked.contributors IS NULL THEN score.countries ELSE COLLECT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $asked.contributors) AND s.country IS NOT NULL
    RETURN DISTINCT s.country ORDER BY s.country } END AS countries
WITH racket, score, triage, stage, assignee, CASE WHEN stage <> 'closed' THEN dueOn END AS dueOn, brands, countries,
  [part IN [
    CASE WHEN NOT ($asked.filter.text = '' OR racket.id = $asked.filter.text OR racket.id IN $asked.filter.named
      OR ($asked.contributors IS NULL AND toLower(score.topReason) CONTAINS toLower($asked.filter.text))
      OR any(brand IN brands WHERE toLower(brand) CONTAINS toLower($asked.filter.text))
      OR (any(country IN countries WHERE country IN $asked.filter.titled.countries)
        AND ($asked.filter.titled.brand = '' OR toLower(coalesce(brands[0], '')) = $asked.filter.titled.brand))) THEN 'text' END,
    CASE WHEN NOT (size($asked.filter.bands) = 0 OR score.band IN $asked.filter.bands) THEN 'band' END,
    CASE WHEN NOT (size($asked.filter.lifecycles) = 0 OR score.lifecycle IN $asked.filter.lifecycles) THEN 'lifecycle' END,
    CASE WHEN NOT (size($asked.filter.triages) = 0 OR triage IN $asked.filter.triages) THEN 'triage' END,
    CASE WHEN NOT (size($asked.filter.stages) = 0 OR stage IN $asked.filter.stages) THEN 'stage' END,
    CASE WHEN NOT (size($asked.filter.assignees) = 0 OR coalesce(assignee IN $asked.filter.assignees, false)) THEN 'assignee' END,
    CASE WHEN NOT ($asked.filter.dueBy = '' OR coalesce(dueOn <= $asked.filter.dueBy AND stage <> 'closed', false)) THEN 'due' END,
    CASE WHEN NOT (size($asked.filter.countries) = 0
      OR any(country IN countries WHERE country IN $asked.filter.countries)) THEN 'country' END,
    CASE WHEN NOT (size($asked.filter.brands) = 0 OR any(brand IN brands WHERE any(wanted IN $asked.filter.brands
      WHERE toLower(wanted) = toLower(brand)))) THEN 'brand' END,
    CASE WHEN NOT $asked.filter.scoreFrom <= score.score <= $asked.filter.scoreTo THEN 'score' END,
    CASE WHEN NOT $asked.filter.sellersFrom <= score.sellers <= $asked.filter.sellersTo THEN 'sellers' END
  ] WHERE part IS NOT NULL] AS hiddenBy
WHERE size(hiddenBy) < 2 OR racket.id = $asked.filter.text
WITH racket, hiddenBy,
  [['band', score.band], ['lifecycle', score.lifecycle], ['triage', triage], ['stage', stage],
    ['score', toString(score.score)], ['sellers', toString(score.sellers)]]
    + [one IN [['assignee', assignee], ['due', dueOn]] WHERE one[1] IS NOT NULL]
    + [brand IN brands | ['brand', brand]] + [country IN countries | ['country', country]] AS shown
UNWIND [one IN shown WHERE size(hiddenBy) = 0 OR (size(hiddenBy) = 1 AND one[0] = hiddenBy[0])]
  + CASE size(hiddenBy) WHEN 0 THEN [['total', '']] WHEN 1 THEN [['without', hiddenBy[0]]] ELSE [] END
  + CASE WHEN racket.id = $asked.filter.text THEN [['named', reduce(all = '', part IN hiddenBy | all + part + ' ')]] ELSE [] END AS one
RETURN one[0] AS facet, one[1] AS value, count(*) AS rackets
ORDER BY facet, rackets DESC, value

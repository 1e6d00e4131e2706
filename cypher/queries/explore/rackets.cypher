// Ranks all rackets of the run first, so that a filter never changes a rank; then filters, sorts and cuts the page.
// What is dismissed on the day that the run speaks of stands below all else, and what has dissolved above that.
// Who does not see everything filters by what they may see: a filter that finds would tell what a row hides. Where two
// are equal in the order that is asked for, the rank decides, so that pages of each order are pieces of one list. What is
// empty narrows nothing. All that is asked is one map: for lists and texts of other lengths, and for each kind of asker,
// the server would plan anew, which takes it longer than the answer.
MATCH (current:Current {name: 'run'})
WITH coalesce($asked.run, current.seq) AS run
CALL (run) {
  OPTIONAL MATCH (job:JobRun {job: 'detect', seq: run})
  RETURN left(max(job.asOf), 10) AS day
}
MATCH (racket:Racket)-[held:SCORED]->(score:Score)
WHERE held.sinceRun <= run AND (held.untilRun IS NULL OR held.untilRun > run)
OPTIONAL MATCH (desk:RacketTriage {id: racket.id})
OPTIONAL MATCH (decision:RacketDecision {id: desk.id + ' ' + toString(desk.holds)})
WITH run, day, racket, score, coalesce(desk.version, 0) AS version,
  CASE WHEN decision.step = 'confirmed' THEN 'confirmed' WHEN decision.until > day THEN 'dismissed' ELSE 'open' END AS triage,
  CASE WHEN decision.until > day THEN decision.until END AS dismissedUntil
ORDER BY triage = 'dismissed', score.lifecycle = 'dissolved', score.band, score.harm DESC, score.score DESC, racket.id
WITH run, day,
  collect({racket: racket, score: score,
    stands: {triage: triage, dismissedUntil: dismissedUntil, version: version}}) AS ranked
UNWIND range(0, size(ranked) - 1) AS place
WITH run, day, place + 1 AS rank, ranked[place].racket AS racket, ranked[place].score AS score,
  ranked[place].stands AS stands
WHERE $asked.contributors IS NULL OR EXISTS {
  MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
  WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
    AND any(c IN s.contributors WHERE c IN $asked.contributors) }
OPTIONAL MATCH (work:RacketWorkflow {id: racket.id})
WITH run, day, rank, racket, score, stands,
  {version: coalesce(work.version, 0), stage: coalesce(work.stage, 'new'), assignee: work.assignee, dueOn: work.dueOn} AS work,
  CASE WHEN $asked.contributors IS NULL THEN score.brands
    ELSE [brand IN score.brands WHERE toLower(brand) IN $asked.brandsSeen] END AS brands,
  CASE WHEN $asked.contributors IS NULL THEN score.countries ELSE COLLECT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run)
      AND any(c IN s.contributors WHERE c IN $asked.contributors) AND s.country IS NOT NULL
    WITH s.country AS country, count(*) AS held
    RETURN country ORDER BY held DESC, country } END AS countries
WHERE (size($asked.filter.bands) = 0 OR score.band IN $asked.filter.bands)
  AND (size($asked.filter.triages) = 0 OR stands.triage IN $asked.filter.triages)
  AND (size($asked.filter.lifecycles) = 0 OR score.lifecycle IN $asked.filter.lifecycles)
  AND (size($asked.filter.countries) = 0 OR any(country IN countries WHERE country IN $asked.filter.countries))
  AND (size($asked.filter.brands) = 0 OR any(brand IN brands WHERE any(wanted IN $asked.filter.brands
    WHERE toLower(wanted) = toLower(brand))))
  AND (size($asked.filter.stages) = 0 OR work.stage IN $asked.filter.stages)
  AND (size($asked.filter.assignees) = 0 OR work.assignee IN $asked.filter.assignees)
  AND ($asked.filter.dueBy = '' OR (work.dueOn <= $asked.filter.dueBy AND work.stage <> 'closed'))
  AND $asked.filter.scoreFrom <= score.score <= $asked.filter.scoreTo AND $asked.filter.sellersFrom <= score.sellers <= $asked.filter.sellersTo
  AND ($asked.filter.text = '' OR racket.id = $asked.filter.text OR racket.id IN $asked.filter.named
    OR ($asked.contributors IS NULL AND toLower(score.topReason) CONTAINS toLower($asked.filter.text))
    OR any(brand IN brands WHERE toLower(brand) CONTAINS toLower($asked.filter.text))
    OR (any(country IN countries WHERE country IN $asked.filter.titled.countries)
      AND ($asked.filter.titled.brand = '' OR toLower(coalesce(brands[0], '')) = $asked.filter.titled.brand)))
WITH run, day, rank, racket, score, stands, work, brands, countries,
  CASE $asked.sort
    WHEN 'band' THEN score.band
    WHEN 'score' THEN score.score
    WHEN 'confidence' THEN score.confidence
    WHEN 'capability' THEN score.capability
    WHEN 'harm' THEN score.harm
    WHEN 'sellers' THEN score.sellers
    WHEN 'operators' THEN score.operators
    WHEN 'joined' THEN CASE WHEN left(racket.bornAt, 10) < day THEN COUNT {
      MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
      WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) AND left(m.since, 10) = day
        AND ($asked.contributors IS NULL OR any(c IN s.contributors WHERE c IN $asked.contributors)) } ELSE 0 END
    WHEN 'lifecycle' THEN CASE score.lifecycle WHEN 'active' THEN 0 WHEN 'dormant' THEN 1 ELSE 2 END
    WHEN 'triage' THEN CASE stands.triage WHEN 'open' THEN 0 WHEN 'confirmed' THEN 1 ELSE 2 END
    WHEN 'stage' THEN CASE work.stage WHEN 'new' THEN 0 WHEN 'reviewing' THEN 1 WHEN 'referred' THEN 2 ELSE 3 END
    // What nobody does, and what has no day, stands last either way.
    WHEN 'assignee' THEN CASE WHEN $asked.descending THEN coalesce(toLower(work.assignee), '') ELSE toLower(work.assignee) END
    WHEN 'due' THEN CASE WHEN $asked.descending THEN coalesce(work.dueOn, '') ELSE work.dueOn END
    WHEN 'brands' THEN CASE WHEN $asked.descending THEN coalesce(toLower(brands[0]), '') ELSE toLower(brands[0]) END
    WHEN 'countries' THEN CASE WHEN $asked.descending THEN coalesce(countries[0], '') ELSE countries[0] END
    WHEN 'born' THEN left(racket.bornAt, 10)
    ELSE rank
  END AS position
ORDER BY CASE WHEN $asked.descending THEN NULL ELSE position END, CASE WHEN $asked.descending THEN position END DESC, rank
WITH run, day, collect({rank: rank, racket: racket, score: score, stands: stands, work: work, brands: brands, countries: countries}) AS found
UNWIND found[$asked.skip..($asked.skip + $asked.limit)] AS row
WITH run, day, size(found) AS total, row, row.racket AS racket
RETURN run AS runSeq, total, row.rank AS rank, racket.id AS id, racket.bornAt AS bornAt,
  row.score.band AS band, row.score.score AS score, row.score.confidence AS confidence,
  row.score.capability AS capability, row.score.harm AS harm, row.score.sellers AS sellers,
  row.score.operators AS operators, row.score.lifecycle AS lifecycle, row.score.topReason AS topReason,
  row.brands AS brands, row.countries AS countries, row.stands.triage AS triage,
  row.stands.dismissedUntil AS dismissedUntil, row.stands.version AS version,
  row.work AS workflow,
  CASE WHEN left(racket.bornAt, 10) < day THEN COUNT {
    MATCH (racket)<-[m:MEMBER_OF]-(s:Seller)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) AND left(m.since, 10) = day
      AND ($asked.contributors IS NULL OR any(c IN s.contributors WHERE c IN $asked.contributors)) } ELSE 0 END AS joined,
  CASE WHEN $asked.contributors IS NOT NULL THEN row.score.assessment END AS assessment

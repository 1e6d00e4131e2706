// What the given values have to do with known rackets, a row for each: all found by their unique key. A value that more
// than $widest use, or that hangs on more than $most rackets, is never opened.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $values AS asked
OPTIONAL MATCH (value:Value {key: asked})
WITH run, asked, value, COUNT { (value)<-[:USES|LOCATED_AT|PAID_TO|NAMED|DEPICTS]-() } AS users,
  COUNT { (value)-[:TIED_TO]->() } AS tied
WITH run, asked, value, users, users <= $widest AND tied <= $most AS open
RETURN run, COUNT { (:Verdict) } AS verdicts, asked, value.key AS key,
  [label IN labels(value) WHERE label <> 'Value'][0] AS kind, coalesce(value.display, value.key) AS label, users, open,
  CASE WHEN open THEN [(value)-[tie:TIED_TO]->(racket:Racket)
    WHERE tie.sinceRun <= run AND (tie.untilRun IS NULL OR tie.untilRun > run) |
    {racket: racket.id, weight: coalesce(tie.weight, 0.0), sellers: tie.sellers}] ELSE [] END AS ties,
  [(value)-[same:LIKELY_SAME {tier: 'same'}]-(other:Value) | {key: other.key, p: same.p}] AS alike

// What the given values have to do with known rackets, a row for each: all found by their unique key. A value that more
// than $widest use, or that hangs on more than $most rackets, is never opened. A run ties what members share: of what no
// more than $few use it is told besides which members use it.
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
  CASE WHEN open AND users <= $few THEN
    [(value)<-[:USES|LOCATED_AT|PAID_TO]-(:Entity)<-[:OPERATES*0..1]-(seller:Seller)-[m:MEMBER_OF]->(racket:Racket)
      WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) |
      {racket: racket.id, seller: seller.key, confidence: m.confidence}] ELSE [] END AS members,
  [(value)-[same:LIKELY_SAME {tier: 'same'}]-(other:Value) | {key: other.key, p: same.p}] AS alike

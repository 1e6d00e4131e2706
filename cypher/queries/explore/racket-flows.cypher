// From which racket to which the members of rackets went between two runs, each way counted and some of them named; null
// stands for no racket. Who sees a part is told of those whom they may see.
MATCH (racket:Racket)<-[m:MEMBER_OF]-(seller:Seller)
WHERE m.sinceRun <= $to AND (m.untilRun IS NULL OR m.untilRun > $from)
  AND ($contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors))
WITH seller,
  max(CASE WHEN m.sinceRun <= $from THEN racket.id END) AS before,
  max(CASE WHEN m.untilRun IS NULL OR m.untilRun > $to THEN racket.id END) AS after
WHERE before IS NOT NULL OR after IS NOT NULL
WITH before, after, seller ORDER BY seller.key
WITH before, after, count(seller) AS sellers,
  collect({key: seller.key, label: coalesce(seller.name, seller.id)}) AS all
RETURN before, after, sellers, CASE WHEN before = after THEN [] ELSE all[..$named] END AS named
ORDER BY sellers DESC, before, after

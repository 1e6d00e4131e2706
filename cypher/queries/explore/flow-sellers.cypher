// One page of the sellers that went one way between two runs, by key; null stands for no racket. Who sees a part is told of
// those whom they may see.
MATCH (:Racket {id: coalesce($after, $before)})<-[:MEMBER_OF]-(seller:Seller)
WHERE $contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors)
WITH DISTINCT seller
MATCH (racket:Racket)<-[m:MEMBER_OF]-(seller)
WHERE m.sinceRun <= $to AND (m.untilRun IS NULL OR m.untilRun > $from)
WITH seller,
  max(CASE WHEN m.sinceRun <= $from THEN racket.id END) AS before,
  max(CASE WHEN m.untilRun IS NULL OR m.untilRun > $to THEN racket.id END) AS after
WHERE coalesce(before, '') = coalesce($before, '') AND coalesce(after, '') = coalesce($after, '')
WITH seller ORDER BY seller.key
WITH collect({key: seller.key, label: coalesce(seller.name, seller.id)}) AS went
UNWIND went[$skip..($skip + $limit)] AS one
RETURN size(went) AS total, one.key AS key, one.label AS label

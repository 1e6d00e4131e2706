// The members that a dissolved racket had when it was last found: those whose time in it ended last, all together.
MATCH (racket:Racket)
WHERE racket.lifecycle = 'dissolved' AND racket.dissolvedAt >= $since
  AND NOT EXISTS { MATCH (racket)<-[open:MEMBER_OF]-() WHERE open.untilRun IS NULL }
CALL (racket) {
  MATCH (racket)<-[every:MEMBER_OF]-()
  RETURN max(every.untilRun) AS ended
}
MATCH (racket)<-[link:MEMBER_OF]-(seller:Seller)
WHERE link.untilRun = ended
RETURN seller.key AS seller, racket.id AS community, link.role AS role, link.confidence AS confidence,
       coalesce(link.since, racket.bornAt) AS since

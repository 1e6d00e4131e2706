// Rackets and their members as a run saved them.
MATCH (racket:Racket)<-[link:MEMBER_OF]-(seller:Seller)
WHERE link.sinceRun <= $run AND (link.untilRun IS NULL OR link.untilRun > $run)
WITH racket, link, seller ORDER BY seller.key
WITH racket, collect([seller.key, link.role, toString(link.confidence)]) AS members
RETURN racket.id AS id, members,
       head(COLLECT {
         MATCH (racket)-[held:SCORED]->(score:Score)
         WHERE held.sinceRun <= $run AND (held.untilRun IS NULL OR held.untilRun > $run)
         RETURN score.lifecycle }) AS lifecycle
ORDER BY id

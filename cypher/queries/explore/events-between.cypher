// What happened to rackets after a run and up to another, in the order of the runs; of rackets that the asker may see.
MATCH (event:RacketEvent)
WHERE event.run > $from AND event.run <= $to
  AND ($contributors IS NULL OR EXISTS {
    MATCH (event)-[:HAPPENED_TO]->(:Racket)<-[:MEMBER_OF]-(s:Seller)
    WHERE any(c IN s.contributors WHERE c IN $contributors) })
RETURN event.run AS run, event.asOf AS asOf, event.event AS event, event.racketId AS racketId, event.otherIds AS otherIds,
  coalesce(event.wasGroup, event.event = 'promoted') AS wasGroup,
  event.sellersBefore AS sellersBefore, event.sellersAfter AS sellersAfter, event.cause AS cause
ORDER BY run, racketId

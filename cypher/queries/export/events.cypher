MATCH (current:Current {name: 'run'})
MATCH (event:RacketEvent)
WHERE event.run <= current.seq AND event.run >= $from AND event.run <= $to
RETURN event.id AS id, event.run AS run, event.asOf AS asOf, event.event AS event, event.racketId AS racketId,
       event.otherIds AS otherIds, event.state AS state, event.cause AS cause, event.ending AS ending,
       event.review AS review, event.sellersBefore AS sellersBefore, event.sellersAfter AS sellersAfter,
       event.joined AS joined, event.left AS left, coalesce(event.closed, []) AS closed,
       coalesce(event.wasGroup, event.event = 'promoted') AS wasGroup, event.by AS by, event.kinds AS kinds,
       coalesce(event.withheld, 0) AS withheld
ORDER BY asOf, run, racketId

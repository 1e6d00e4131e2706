// What happened to rackets while they were dismissed and nobody was alerted of, in the order of its happening.
MATCH (event:RacketEvent)
WHERE event.withheld > 0
RETURN event.id AS id, event.run AS run, event.asOf AS asOf, event.event AS event, event.racketId AS racketId,
       event.otherIds AS otherIds, event.state AS state, event.cause AS cause, event.ending AS ending,
       event.review AS review, event.sellersBefore AS sellersBefore, event.sellersAfter AS sellersAfter,
       event.joined AS joined, event.left AS left, coalesce(event.closed, []) AS closed,
       coalesce(event.wasGroup, event.event = 'promoted') AS wasGroup, event.by AS by, event.kinds AS kinds,
       event.withheld AS withheld
ORDER BY run, racketId

// What happened to rackets while they were dismissed and nobody was alerted of, in the order of its happening;
// `since` is the as-of of the run before that of the event.
MATCH (event:RacketEvent)
WHERE event.withheld > 0
RETURN event.id AS id, event.run AS run, event.asOf AS asOf, event.event AS event, event.racketId AS racketId,
       event.otherIds AS otherIds, event.state AS state, event.cause AS cause, event.ending AS ending,
       event.review AS review, event.sellersBefore AS sellersBefore, event.sellersAfter AS sellersAfter,
       event.joined AS joined, event.left AS left, coalesce(event.closed, []) AS closed,
       coalesce(event.wasGroup, event.event = 'promoted') AS wasGroup, event.by AS by, event.kinds AS kinds,
       event.withheld AS withheld,
       coalesce(head(COLLECT {
         MATCH (before:JobRun {job: 'detect', state: 'done'})
         WHERE before.seq < event.run
         RETURN before.asOf ORDER BY before.seq DESC LIMIT 1
       }), event.asOf) AS since
ORDER BY run, racketId

UNWIND $rows AS row
MERGE (event:RacketEvent {id: row.id})
SET event.run = row.run, event.asOf = row.asOf, event.event = row.event, event.racketId = row.racketId,
    event.otherIds = row.otherIds, event.state = row.state, event.cause = row.cause, event.ending = row.ending,
    event.review = row.review, event.sellersBefore = row.sellersBefore, event.sellersAfter = row.sellersAfter,
    event.joined = row.joined, event.left = row.left, event.closed = row.closed, event.wasGroup = row.wasGroup,
    event.by = row.by, event.kinds = row.kinds, event.withheld = row.withheld
WITH row, event
UNWIND [row.racketId] + row.otherIds AS id
MATCH (racket:Racket {id: id})
MERGE (event)-[:HAPPENED_TO]->(racket)
RETURN count(DISTINCT event) AS changed

// The newest first. Of those who joined, left and closed the asker is told whom it may see; the others are counted.
MATCH (current:Current {name: 'run'})
WITH coalesce($run, current.seq) AS run
MATCH (racket:Racket {id: $id})<-[:HAPPENED_TO]-(event:RacketEvent)
WHERE event.run <= run
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
    WHERE any(c IN s.contributors WHERE c IN $contributors) })
WITH run, event ORDER BY event.run DESC, event.id
WITH run, collect(event) AS events
UNWIND events[$skip..($skip + $limit)] AS event
WITH run, size(events) AS total, event,
  CASE WHEN $contributors IS NULL THEN event.joined ELSE COLLECT {
    MATCH (s:Entity) WHERE s.key IN event.joined AND any(c IN s.contributors WHERE c IN $contributors)
    RETURN s.key AS key ORDER BY key } END AS joined,
  CASE WHEN $contributors IS NULL THEN event.left ELSE COLLECT {
    MATCH (s:Entity) WHERE s.key IN event.left AND any(c IN s.contributors WHERE c IN $contributors)
    RETURN s.key AS key ORDER BY key } END AS left,
  CASE WHEN $contributors IS NULL THEN coalesce(event.closed, []) ELSE COLLECT {
    MATCH (s:Entity) WHERE s.key IN event.closed AND any(c IN s.contributors WHERE c IN $contributors)
    RETURN s.key AS key ORDER BY key } END AS closed
RETURN run AS runSeq, total, event.id AS id, event.run AS run, event.asOf AS asOf, event.event AS event,
  event.racketId AS racketId, event.otherIds AS otherIds, event.state AS state, event.cause AS cause,
  event.ending AS ending, event.review AS review, event.sellersBefore AS sellersBefore,
  event.sellersAfter AS sellersAfter, joined, left, closed, size(event.joined) AS allJoined, size(event.left) AS allLeft,
  size(coalesce(event.closed, [])) AS allClosed, coalesce(event.wasGroup, event.event = 'promoted') AS wasGroup,
  CASE WHEN $contributors IS NULL THEN event.kinds ELSE [] END AS kinds,
  coalesce(event.withheld, 0) AS withheld

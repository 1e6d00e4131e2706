// The newest first, up to the number that was the last when the first page was read: a list stays one list.
MATCH (current:Current {name: 'run'})
WITH coalesce($upTo, current.alerts, 0) AS upTo
MATCH (alert:Alert)-[:RAISED_FOR]->(racket:Racket)
WHERE alert.number <= upTo AND alert.number > $after
  AND ($kind IS NULL OR alert.kind = $kind)
  AND ($racket IS NULL OR alert.racketId = $racket)
  AND ($contributors IS NULL OR EXISTS {
    MATCH (racket)<-[:MEMBER_OF]-(s:Seller)
    WHERE any(c IN s.contributors WHERE c IN $contributors) })
WITH upTo, alert ORDER BY alert.number DESC
WITH upTo, collect(alert) AS alerts
UNWIND alerts[$skip..($skip + $limit)] AS alert
RETURN upTo, size(alerts) AS total, alert.id AS id, alert.number AS number, alert.run AS run, alert.asOf AS asOf,
  alert.kind AS kind, alert.racketId AS racketId, alert.seller AS seller, alert.episode AS episode,
  alert.says AS says, alert.body AS body

// In the order of their numbers; an alert without one is of a run that readers don't see yet.
MATCH (alert:Alert)
WHERE alert.number > $after
RETURN alert.id AS id, alert.number AS number, alert.run AS run, alert.asOf AS asOf, alert.kind AS kind,
       alert.racketId AS racketId, alert.seller AS seller, alert.episode AS episode, alert.says AS says, alert.body AS body
ORDER BY number

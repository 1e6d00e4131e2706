// The first of some alerts, in the order of their numbers.
UNWIND $ids AS wanted
MATCH (alert:Alert {id: wanted})
WITH alert ORDER BY alert.number LIMIT 50
RETURN alert.id AS id, alert.number AS number, alert.run AS run, alert.asOf AS asOf, alert.kind AS kind,
  alert.racketId AS racketId, alert.seller AS seller, alert.episode AS episode, alert.says AS says, alert.body AS body

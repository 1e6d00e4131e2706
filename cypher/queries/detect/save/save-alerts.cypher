// Raised once, whatever is run again: an alert of an earlier run stays as it was. It has no number before the switch.
UNWIND $rows AS row
MERGE (alert:Alert {id: row.id})
ON CREATE SET alert.run = row.run, alert.asOf = row.asOf, alert.kind = row.kind, alert.racketId = row.racketId,
    alert.seller = row.seller, alert.episode = row.episode, alert.says = row.says, alert.body = row.body
WITH row, alert
MATCH (racket:Racket {id: row.racketId})
MERGE (alert)-[:RAISED_FOR]->(racket)
RETURN count(alert) AS changed

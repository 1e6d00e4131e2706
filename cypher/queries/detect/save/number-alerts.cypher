// In the switch's own transaction, under its lease: numbers follow each other without a gap, and none comes late. What is
// told between two runs is of the first of them, whose own alerts have their numbers.
MATCH (current:Current {name: 'run'})
MATCH (alert:Alert)
WHERE alert.run = $seq AND alert.number IS NULL
WITH current, alert ORDER BY alert.racketId, alert.kind, alert.id
WITH current, coalesce(current.alerts, 0) AS last, collect(alert) AS raised
SET current.alerts = last + size(raised)
WITH last, raised
UNWIND range(0, size(raised) - 1) AS place
WITH raised[place] AS alert, last + place + 1 AS number
SET alert.number = number
RETURN count(alert) AS changed

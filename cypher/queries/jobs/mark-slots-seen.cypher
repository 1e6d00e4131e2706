// Slots up to this time were asked for, or left out: no scheduler looks at them again. A time that is yet to come was
// noted by a clock that was wrong.
MATCH (line:ScheduleLine {name: $name})
WHERE line.seenUntil < $until OR line.seenUntil > datetime.realtime().epochMillis
SET line.seenUntil = $until
RETURN line.name AS name

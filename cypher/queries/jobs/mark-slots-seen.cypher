// Slots up to this time were asked for, or left out: no scheduler looks at them again.
MATCH (line:ScheduleLine {name: $name})
WHERE line.seenUntil < $until
SET line.seenUntil = $until
RETURN line.name AS name

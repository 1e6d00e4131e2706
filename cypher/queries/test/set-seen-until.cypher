// Tests alone: as if no scheduler had run since then.
MATCH (line:ScheduleLine)
SET line.seenUntil = $until
RETURN count(line) AS lines

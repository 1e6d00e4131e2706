// A picture knows its things by numbers that anybody can work out from a key: it goes, and is laid out after the next run.
MATCH (layout:RacketLayout)
WHERE any(thing IN layout.things WHERE thing IN $numbers)
DELETE layout
RETURN count(*) AS scrubbed

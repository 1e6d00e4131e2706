// The run that is switched to has looked at all of it.
MATCH (touched:Touched)
DELETE touched
RETURN count(*) AS removed

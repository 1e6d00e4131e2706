MATCH (mark:Restoring)
DELETE mark
RETURN count(*) AS ended

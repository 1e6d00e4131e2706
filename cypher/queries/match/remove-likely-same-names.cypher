// What an earlier model found and this one did not.
MATCH (:Name)-[link:LIKELY_SAME]->(:Name)
WHERE link.model <> $model
WITH link LIMIT $limit
DELETE link
RETURN count(link) AS removed

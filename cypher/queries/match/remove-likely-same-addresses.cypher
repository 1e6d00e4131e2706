// What an earlier model found and this one did not.
MATCH (:Address)-[link:LIKELY_SAME]->(:Address)
WHERE link.model <> $model
WITH link LIMIT $limit
DELETE link
RETURN count(link) AS removed

// What an earlier model found and this one did not.
MATCH (:Image)-[link:LIKELY_SAME]->(:Image)
WHERE link.model <> $model
WITH link LIMIT $limit
DELETE link
RETURN count(link) AS removed

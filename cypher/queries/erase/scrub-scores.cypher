// Reasons of runs name values and sellers by their keys; how much they weighed stays.
MATCH (score:Score)
WHERE score.assessment CONTAINS $quoted
SET score.assessment = replace(score.assessment, $quoted, '"erased"')
RETURN count(score) AS scrubbed

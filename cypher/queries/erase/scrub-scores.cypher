// Reasons of runs name values and sellers by their keys, and say in words without which account they would be others; how
// much they weighed stays.
MATCH (score:Score)
WHERE score.assessment CONTAINS $quoted OR any(word IN $words WHERE score.assessment CONTAINS word[0])
SET score.assessment = reduce(
  text = replace(score.assessment, $quoted, '"erased"'), word IN $words | replace(text, word[0], word[1]))
RETURN count(score) AS scrubbed

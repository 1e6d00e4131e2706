// Names, titles and addresses by their words; the text is made harmless for Lucene before it comes here. Who does not see
// everything is looked further for, since what others hold would take all the room.
CALL db.index.fulltext.queryNodes('words', $text,
  {limit: CASE WHEN $contributors IS NULL THEN $limit ELSE 50 * $limit END}) YIELD node, score
WHERE $contributors IS NULL
  OR any(c IN node.contributors WHERE c IN $contributors)
  OR (node:Value AND EXISTS { MATCH (node)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
RETURN node.key AS key, score
ORDER BY score DESC, key LIMIT $limit

// Names, titles and addresses by their words; the text is made harmless for Lucene before it comes here.
CALL db.index.fulltext.queryNodes('words', $text, {limit: $limit}) YIELD node, score
WHERE $contributors IS NULL
  OR any(c IN node.contributors WHERE c IN $contributors)
  OR (node:Value AND EXISTS { MATCH (node)-[l]-() WHERE any(c IN l.contributors WHERE c IN $contributors) })
RETURN node.key AS key, score
ORDER BY score DESC, key

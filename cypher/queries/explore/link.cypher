// One declared link (LOCATED_AT may stand once per role): how many rows are behind it, and whether the asker may see
// them. Read from the near end, which has few links, for the far end may be a hub.
CALL () {
  MATCH (a:Entity {key: $from}) RETURN a
  UNION MATCH (a:Value {key: $from}) RETURN a
}
MATCH (a)-[l]->(b)
WHERE type(l) = $type AND b.key = $to
RETURN l.sources AS sources, $contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors) AS visible

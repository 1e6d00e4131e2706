// Tests alone: which properties things of which labels, and links of which types, have.
CALL () {
  MATCH (n) UNWIND keys(n) AS name
  RETURN DISTINCT labels(n) AS of, name
  UNION ALL
  MATCH ()-[l]->() UNWIND keys(l) AS name
  RETURN DISTINCT [type(l)] AS of, name
}
RETURN of, name

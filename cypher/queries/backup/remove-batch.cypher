// Links first and a batch at a time, so that no transaction outgrows the memory, however wide a hub is.
CALL () {
  MATCH ()-[link]->() WITH link LIMIT $limit DELETE link RETURN count(*) AS links
}
CALL (links) {
  MATCH (n)
  WHERE links = 0 AND NOT n:Migration AND NOT n:Lease AND NOT n:LeaseTerm AND NOT n:Restoring
  WITH n LIMIT $limit DELETE n RETURN count(*) AS nodes
}
RETURN links + nodes AS removed

// Tests alone: where each declared link comes from.
MATCH (a)-[link]->(b)
WHERE link.sources IS NOT NULL
RETURN a.key AS from, type(link) AS type, b.key AS to, coalesce(link.addressRole, '') AS role, link.sources AS sources,
  link.firstSource AS firstSource, link.latestSource AS latestSource

// How many declared links of each type and kind one thing has; a hub is counted up to $cap links and no further.
CALL () {
  MATCH (n:Entity {key: $key}) RETURN n
  UNION MATCH (n:Value {key: $key}) RETURN n
}
MATCH (n)-[l:!MEMBER_OF&!RUN_BY&!TIED_TO&!SCORED]-(other)
WITH l, other LIMIT $cap
WITH type(l) AS type, [label IN labels(other) WHERE NOT label IN ['Entity', 'Value']][0] AS kind,
  $contributors IS NULL OR any(c IN l.contributors WHERE c IN $contributors) AS visible
RETURN type, kind, sum(CASE WHEN visible THEN 1 ELSE 0 END) AS count, sum(CASE WHEN visible THEN 0 ELSE 1 END) AS hidden
ORDER BY type, kind

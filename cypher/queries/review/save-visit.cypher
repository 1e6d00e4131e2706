// Up to which run somebody has looked at what changed, and never past the newest. It goes back where the graph was begun anew.
MATCH (current:Current {name: 'run'})
MERGE (visit:Visit {id: $id})
SET visit.run = CASE WHEN $run > current.seq THEN current.seq ELSE $run END,
  visit.at = toString(datetime({epochMillis: timestamp()}))
RETURN visit.run AS run, visit.at AS at

// Up to which run somebody has looked at what changed. It goes back where the graph was begun anew.
MERGE (visit:Visit {id: $id})
SET visit.run = $run, visit.at = toString(datetime({epochMillis: timestamp()}))
RETURN visit.run AS run, visit.at AS at

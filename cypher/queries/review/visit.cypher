MATCH (visit:Visit {id: $id})
RETURN visit.run AS run, visit.at AS at

MATCH (reference:Reference)
WITH reference.part AS part, max(reference.version) AS version
MATCH (reference:Reference {id: part + '@' + toString(version)})
RETURN part, version, reference.asOf AS asOf, reference.sellers AS sellers, reference.body AS body

// The newest version of the named parts of the reference, those left out that the asker has already.
MATCH (reference:Reference)
WHERE reference.part IN $parts
WITH reference.part AS part, max(reference.version) AS version
WHERE NOT part + '@' + toString(version) IN $known
MATCH (reference:Reference {id: part + '@' + toString(version)})
RETURN part, version, reference.body AS body

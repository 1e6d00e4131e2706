// A part of the reference under its next number; the ones before stay, so that a run can be understood later.
OPTIONAL MATCH (past:Reference {part: $part})
WITH coalesce(max(past.version), 0) + 1 AS version
CREATE (reference:Reference {id: $part + '@' + toString(version)})
SET reference.part = $part, reference.version = version, reference.asOf = $asOf, reference.sellers = $sellers,
    reference.body = $body
RETURN version

MATCH (a:Value)-[l:NAMED]->(b:Value)
RETURN a.key AS from, type(l) AS type, b.key AS to, l.addressRole AS role, l.firstSeen AS firstSeen,
  l.lastSeen AS lastSeen, l.validFrom AS validFrom, l.validTo AS validTo, l.contributors AS contributors

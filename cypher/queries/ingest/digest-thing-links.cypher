MATCH (a:Entity)-[l:OPERATES|OWNS|DIRECTS|SUPPLIES|ASSOCIATE|LISTS|OF_BRAND|AUTHORISED_FOR|DEPICTS|USES|LOCATED_AT|PAID_TO|SENT|SENT_AS|RECEIVED_AS|SHIPPED_FROM|SHIPPED_TO|FROM|TO|CONCERNS]->(b)
RETURN a.key AS from, type(l) AS type, b.key AS to, l.addressRole AS role, l.firstSeen AS firstSeen,
  l.lastSeen AS lastSeen, l.validFrom AS validFrom, l.validTo AS validTo, l.contributors AS contributors,
  l.lat AS lat, l.lon AS lon

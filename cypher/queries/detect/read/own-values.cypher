// What nobody else holds says nothing and is not read: of the values of a marketplace a twentieth is shared. Likeness
// (LIKELY_SAME) counts as a link too; alike = values that a person said are another one.
// Kind is the label beside Value; each use: seller, what holds the link (null = the seller itself), type, days. What
// thousands hold comes in several rows, for a list of a million would not fit.
MATCH (value:Value)
WITH value, COUNT { (value)--() } AS degree
WHERE degree > 1 OR value.key IN $alike
WITH value, degree
WHERE COUNT { (value)<-[:USES|LOCATED_AT|PAID_TO]-() } > 1 OR value:Image
   OR EXISTS { (value)-[:LIKELY_SAME]-() } OR value.key IN $alike
MATCH (value)<-[link:USES|LOCATED_AT|PAID_TO]-(seller:Seller)
WITH value, CASE WHEN degree > 10000 THEN coalesce(link.firstSeen, 0) % 100 ELSE 0 END AS part,
     collect([seller.key, null, type(link), link.firstSeen, link.lastSeen]) AS uses
RETURN value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind, uses

// Kind is the label beside Value; via names the thing that holds the link, so that its rows can be found.
MATCH (seller:Seller)-[link:USES|LOCATED_AT|PAID_TO]->(value:Value)
RETURN seller.key AS seller, value.key AS value, [label IN labels(value) WHERE label <> 'Value'][0] AS kind,
       seller.key AS via, type(link) AS type, link.firstSeen AS firstSeen, link.lastSeen AS lastSeen

// Who uses the values, or stands behind the parties, that a person spoke of since a moment: what changes among them now
// may come from that.
MATCH (verdict:Verdict)
WHERE verdict.at > $since
UNWIND [verdict.one, verdict.other] AS key
CALL (key) {
  MATCH (value:Value {key: key})<-[:USES|LOCATED_AT|PAID_TO|NAMED|DEPICTS|SENT_AS|RECEIVED_AS|SHIPPED_FROM|SHIPPED_TO]-()<-[:PAID_TO|LISTS|SENT|OPERATES*0..2]-(seller:Seller)
  RETURN seller
  UNION
  MATCH (value:Value {key: key})<-[:USES|LOCATED_AT|PAID_TO]-(:Party)-[:OPERATES]->(seller:Seller)
  RETURN seller
  UNION
  MATCH (party:Entity {key: key})-[:OPERATES|OWNS|DIRECTS|SUPPLIES|ASSOCIATE*1..2]-(seller:Seller)
  RETURN seller
}
RETURN DISTINCT seller.key AS seller

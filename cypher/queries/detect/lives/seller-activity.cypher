// The last day, up to the as-of, on which each seller opened, listed, sent or used anything that is on record.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})
CALL (seller) {
  MATCH (seller)-[:OPERATES*0..1]->()-[:LISTS]->(listing:Listing)
  WHERE left(listing.postedAt, 10) <= $asOf
  RETURN max(left(listing.postedAt, 10)) AS posted
}
CALL (seller) {
  MATCH (seller)-[:OPERATES*0..1]->()-[:SENT]->(shipment:Shipment)
  WHERE left(shipment.shippedAt, 10) <= $asOf
  RETURN max(left(shipment.shippedAt, 10)) AS shipped
}
CALL (seller) {
  MATCH (seller)-[:OPERATES*0..1]->()-[link:USES|LOCATED_AT|PAID_TO]->()
  WHERE coalesce(link.lastSeen, link.firstSeen) <= $asOfDay
  RETURN max(coalesce(link.lastSeen, link.firstSeen)) AS used
}
RETURN key AS seller, CASE WHEN left(seller.openedAt, 10) <= $asOf THEN left(seller.openedAt, 10) END AS opened,
       posted, shipped, used

// What was taken down as counterfeit and stood again within a month under the same picture, whoever listed it.
UNWIND $sellers AS key
MATCH (seller:Entity {key: key})-[:OPERATES*0..1]->()-[:LISTS]->(gone:Listing)
WHERE gone.removedAt IS NOT NULL AND toLower(gone.removalReason) =~ $strikes
MATCH (gone)-[:DEPICTS]->(image:Image)
WHERE COUNT { (image)<-[:DEPICTS]-() } <= $widest
MATCH (image)<-[:DEPICTS]-(again:Listing)<-[:LISTS]-(shop)<-[:OPERATES*0..1]-(other:Seller)
WHERE again <> gone AND again.postedAt >= gone.removedAt
  AND date(left(again.postedAt, 10)) <= date(left(gone.removedAt, 10)) + duration({days: $days})
RETURN DISTINCT key AS seller, gone.key AS gone, again.key AS again, other.key AS by

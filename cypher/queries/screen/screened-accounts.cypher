// What the given sellers, and the sellers of the given stores, have to do with known rackets; a row for each, all found
// by their unique key. An authorisation ran out as detection says it: before the month of the run, which is looked up for
// whoever has one that ends.
OPTIONAL MATCH (current:Current {name: 'run'})
WITH current.seq AS run
UNWIND $accounts AS asked
OPTIONAL MATCH (account:Entity {key: asked})<-[near:OPERATES*0..1]-(seller:Seller)
RETURN run, asked, seller.key AS key, coalesce(seller.name, seller.id) AS label,
  [(seller)-[m:MEMBER_OF]->(racket:Racket)
    WHERE m.sinceRun <= run AND (m.untilRun IS NULL OR m.untilRun > run) |
    {racket: racket.id, weight: m.confidence, role: m.role}] AS ties,
  [(seller)-[link:AUTHORISED_FOR]->(brand:Brand)
    WHERE $contributors IS NULL OR any(c IN link.contributors WHERE c IN $contributors) | brand.key] AS brands,
  COLLECT {
    MATCH (seller)-[link:AUTHORISED_FOR]->(brand:Brand)
    WHERE link.validTo IS NOT NULL
      AND ($contributors IS NULL OR any(c IN link.contributors WHERE c IN $contributors))
    WITH brand, link.validTo AS validTo
    MATCH (job:JobRun {job: 'detect', seq: run})
    WITH brand, validTo, max(job.asOf) AS asOf
    WHERE validTo < duration.inDays(date('1970-01-01'), date(left(asOf, 7) + '-01')).days
    RETURN brand.key } AS ranOut,
  $contributors IS NULL OR any(c IN seller.contributors WHERE c IN $contributors)
    AND all(step IN near WHERE any(c IN step.contributors WHERE c IN $contributors)) AS visible

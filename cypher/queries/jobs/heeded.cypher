// What a detection heeds, by numbers that the database gives, so that nobody's clock counts: deliveries with the edition
// that each is read in, and how many words people said; what was said before stays, so that they only grow.
OPTIONAL MATCH (delivery:Delivery {state: 'loaded'})
WITH delivery ORDER BY delivery.seq
WITH [one IN collect(delivery) | [one.seq, coalesce(one.edition, 0)]] AS deliveries
RETURN deliveries, COUNT { (:Verdict) } AS verdicts, COUNT { (:Pin) } AS pins

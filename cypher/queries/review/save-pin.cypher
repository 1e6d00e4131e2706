// A person's word on a seller's membership. What was said before stays.
CREATE (pin:Pin {id: $id})
SET pin.seller = $seller, pin.racket = $racket, pin.pinned = $pinned, pin.author = $author, pin.at = $at,
  pin.reason = $reason, pin.sees = $sees
RETURN pin.id AS id

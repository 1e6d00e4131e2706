// Of a pin from before it was kept what its author saw, everybody's facts count as seen.
MATCH (pin:Pin)
RETURN pin.id AS id, pin.seller AS seller, pin.racket AS racket, pin.pinned AS pinned, pin.author AS author,
  pin.at AS at, pin.reason AS reason, coalesce(pin.sees, 'null') AS sees
ORDER BY at DESC, id

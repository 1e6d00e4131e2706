MATCH (pin:Pin)
RETURN pin.id AS id, pin.seller AS seller, pin.racket AS racket, pin.pinned AS pinned, pin.author AS author,
  pin.at AS at, pin.reason AS reason
ORDER BY at DESC, id

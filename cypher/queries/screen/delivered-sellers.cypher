// Which of these sellers somebody else than one contributor tells of.
UNWIND $keys AS key
MATCH (seller:Seller {key: key})
WHERE any(contributor IN seller.contributors WHERE contributor <> $except)
RETURN key

// The brands that the asker's contributors named, in small letters, as they are compared.
MATCH (brand:Brand)
WHERE any(c IN brand.contributors WHERE c IN $contributors)
RETURN DISTINCT toLower(brand.name) AS name

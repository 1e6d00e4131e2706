// Sellers are looked for by their id as a marketplace prints it, without the name of the platform that stands before it.
CREATE TEXT INDEX seller_end IF NOT EXISTS FOR (n:Seller) ON (n.key);

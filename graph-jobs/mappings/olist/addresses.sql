-- A zip prefix, a city and a state: too little to be an address, so it is kept as text and links nobody.
select
  'seller' as owner_kind,
  'olist:' || seller_id as owner_id,
  'business' as role,
  seller_city as city,
  seller_state as region,
  seller_zip_code_prefix as postcode,
  'BR' as country
from read_csv('olist_sellers_dataset.csv', all_varchar = true)

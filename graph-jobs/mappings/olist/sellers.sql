select
  'olist:' || seller_id as seller_id,
  'olist' as platform,
  'BR' as country
from read_csv('olist_sellers_dataset.csv', all_varchar = true)

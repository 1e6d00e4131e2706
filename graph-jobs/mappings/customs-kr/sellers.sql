-- The foreign seller of a declaration; 5,201 declarations name none.
select distinct
  'customs-kr:' || "Seller ID" as seller_id,
  'customs-kr' as platform
from read_csv('df_syn_*_eng.csv', all_varchar = true)
where "Seller ID" is not null

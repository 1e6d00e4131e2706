-- The importer is who answers for the goods in Korea.
select distinct
  'customs-kr:' || "Importer ID" as party_id,
  'company' as type,
  'Importer ' || "Importer ID" as name,
  'KR' as country
from read_csv('df_syn_*_eng.csv', all_varchar = true)
where "Importer ID" is not null

select
  'customs-kr:' || "Declaration ID" as shipment_id,
  'customs-kr:' || "Seller ID" as seller_id,
  "Courier ID" as carrier,
  "Declarant ID" as agent,
  "Date" as shipped_at,
  -- Code 50 is post; what a courier brings is express; the rest (10 sea, 20 rail, 30 road, 40 air, 90) is cargo.
  case when "Mode of Transport" = '50' then 'post' when "Courier ID" is not null then 'express' else 'cargo' end as mode,
  -- ZZ stands for "unknown" and is no ISO code.
  nullif("Country of Departure", 'ZZ') as origin_country,
  'Importer ' || "Importer ID" as recipient,
  'KR' as destination_country,
  cast(round(cast("Net Mass" as decimal(18, 4)) * 1000, 1) as varchar) as weight_g,
  cast(cast("Item Price" as decimal(18, 2)) as varchar) as declared_value,
  "HS6 Code" as hs_code
from read_csv('df_syn_*_eng.csv', all_varchar = true)

-- One parcel for each order and seller, with the sum of its items' prices.
select
  'olist:' || order_id || ':' || seller_id as shipment_id,
  'olist:' || seller_id as seller_id,
  any_value(coalesce(order_delivered_carrier_date, order_approved_at, order_purchase_timestamp)) as shipped_at,
  'post' as mode,
  'BR' as origin_country,
  'BR' as destination_country,
  cast(count(*) as varchar) as items,
  cast(sum(cast(product_weight_g as double)) as varchar) as weight_g,
  cast(sum(cast(price as decimal(12, 2))) as varchar) as declared_value,
  'BRL' as currency
from read_csv('olist_order_items_dataset.csv', all_varchar = true)
join read_csv('olist_orders_dataset.csv', all_varchar = true) o using (order_id)
left join read_csv('olist_products_dataset.csv', all_varchar = true) p using (product_id)
group by order_id, seller_id

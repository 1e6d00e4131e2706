-- What a seller sells is known from what was ordered: one listing a seller and product, at its last price.
select
  'olist:' || seller_id || ':' || product_id as listing_id,
  'olist:' || seller_id as seller_id,
  any_value(product_category_name) as category,
  cast(arg_max(cast(price as decimal(12, 2)), (order_purchase_timestamp, order_id, order_item_id)) as varchar) as price,
  'BRL' as currency,
  min(order_purchase_timestamp) as posted_at
from read_csv('olist_order_items_dataset.csv', all_varchar = true)
join read_csv('olist_orders_dataset.csv', all_varchar = true) o using (order_id)
left join read_csv('olist_products_dataset.csv', all_varchar = true) p using (product_id)
group by seller_id, product_id

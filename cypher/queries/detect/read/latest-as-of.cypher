MATCH (delivery:Delivery {state: 'loaded'})
RETURN max(delivery.asOf) AS asOf, count(delivery) AS deliveries

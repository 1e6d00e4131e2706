// Accounts, telephone numbers and parcels are looked for by their last signs, and accounts without their institution.
CREATE TEXT INDEX paymentaccount_end IF NOT EXISTS FOR (n:PaymentAccount) ON (n.key);
CREATE TEXT INDEX phone_end IF NOT EXISTS FOR (n:Phone) ON (n.key);
CREATE TEXT INDEX shipment_end IF NOT EXISTS FOR (n:Shipment) ON (n.key);
CREATE TEXT INDEX shipment_tracking IF NOT EXISTS FOR (n:Shipment) ON (n.tracking);

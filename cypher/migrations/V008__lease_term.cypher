// Until when a lease holds stands beside it: it is renewed also while a long transaction has the lease itself locked.
CREATE CONSTRAINT leaseterm_name IF NOT EXISTS FOR (n:LeaseTerm) REQUIRE n.name IS UNIQUE;

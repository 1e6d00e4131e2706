MATCH (lease:Lease {name: $name})
RETURN lease.holder AS holder

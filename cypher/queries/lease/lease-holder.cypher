MATCH (lease:Lease {name: $name})
OPTIONAL MATCH (term:LeaseTerm {name: $name})
RETURN
  lease.holder AS holder,
  lease.token AS token,
  term.until AS until,
  coalesce(term.until, 0) - datetime.realtime().epochMillis AS leftMs

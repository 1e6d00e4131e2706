// What an import has to carry over, for it puts a new store in the place of the old. Migrations are applied anew.
MATCH (n:Delivery|WithdrawnDelivery|SourceFile|Lease|LeaseTerm|JobRun|ScheduleLine|Current|User|MachineToken|EndedSession
  |AlertTriage|AlertSeen|AlertSubscription|Webhook|OutboxMessage|AuditEntry)
RETURN labels(n) AS labels, properties(n) AS properties

// Whoever undoes them has the right to write: no other process runs them. One that a worker runs is told of by its worker.
CALL () {
  MATCH (run:JobRun {job: 'detect', state: 'running'})
  WHERE run.seq > $seq AND run.heartbeatAt IS NULL
  SET run.state = 'failed', run.endedAt = toString(datetime({epochMillis: timestamp()})),
      run.error = 'The process that ran it ended before it was done.'
}
RETURN $seq AS seq

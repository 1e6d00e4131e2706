MATCH (touched:Touched)
RETURN touched.step AS step, touched.keys AS keys, touched.others AS others

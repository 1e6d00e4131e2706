// What a batch writes, beside it and in its transaction: what the next detection has to look at again.
CREATE (touched:Touched {step: $step})
SET touched.keys = $keys, touched.others = $others
RETURN 1 AS saved

// The one clock that all schedulers go by, in milliseconds.
RETURN timestamp() AS now

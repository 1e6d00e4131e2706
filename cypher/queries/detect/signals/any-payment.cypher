RETURN EXISTS { (:Payment) } AS any

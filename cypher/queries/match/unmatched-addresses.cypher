// Values that this model has not looked at: new ones, and all of them once there is a new model.
MATCH (value:Address)
WHERE value.matchedBy IS NULL OR value.matchedBy <> $model
RETURN value.key AS key

// What chance alone gives was worked out by the first engine, for other ties than those of today. It is kept under a name
// of its own, so that the runs that used it can be understood, and the next run works it out anew.
MATCH (reference:Reference {part: 'nullLevels'})
SET reference.part = 'nullLevelsOfFirstEngine', reference.id = 'nullLevelsOfFirstEngine@' + toString(reference.version);

// Notes of what a load had touched: every run looks at everything, and nobody reads them any more.
MATCH (note:Touched)
DETACH DELETE note;
MATCH (delivery:Delivery|WithdrawnDelivery)
REMOVE delivery.tracked;

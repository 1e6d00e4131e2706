// A recipient was where parcels went; since the name of who receives cargo ties sellers, too, that is a destination. What
// was learned of such ties goes on under their new name, and what earlier runs told of them is read as it was meant.
MATCH (reference:Reference {part: 'estimates'})
WHERE reference.body CONTAINS '"Recipient '
SET reference.body = replace(reference.body, '"Recipient ', '"Destination ');

MATCH (event:RacketEvent)
WHERE 'Recipient' IN event.kinds
SET event.kinds = [kind IN event.kinds | CASE kind WHEN 'Recipient' THEN 'Destination' ELSE kind END];

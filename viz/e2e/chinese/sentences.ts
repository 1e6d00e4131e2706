/** The fields of answers that hold a sentence, or several, for a person. */
const FIELDS = new Set('says topReason unknown detail todo title counterEvidence ended tried'.split(' '));
/** What people, or a brand and a size, make: a racket's title stands beside its id. */
const isTitle = (object: Record<string, unknown>) => 'rank' in object || 'racketId' in object || 'tie' in object;

/** Every sentence in an answer of the API, with the field it stands in; names of things, and what files say, are none. */
export function sentencesIn(answer: unknown, field = ''): string[] {
  if (typeof answer === 'string') return FIELDS.has(field) && answer !== '' ? [answer] : [];
  if (Array.isArray(answer)) return answer.flatMap((entry) => sentencesIn(entry, field));
  if (answer === null || typeof answer !== 'object') return [];
  const object = answer as Record<string, unknown>;
  const { without, label } = object;
  const told = typeof without === 'string' && typeof label === 'string' ? [label] : [];
  return [
    ...told,
    ...Object.entries(object).flatMap(([name, value]) =>
      name === 'title' && isTitle(object) ? [] : sentencesIn(value, name),
    ),
  ];
}

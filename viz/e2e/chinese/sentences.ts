import type { Page } from 'playwright-core';

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

/** Asks the API as the page's reader: a path below /api/v1, and what is sent where it is no mere read. */
export function ask(page: Page, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ url, sent }) => {
      const init = sent === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent };
      return (await fetch(url, init)).json() as Promise<unknown>;
    },
    { url: `/api/v1/${path}`, sent: body === undefined ? null : JSON.stringify(body) },
  );
}

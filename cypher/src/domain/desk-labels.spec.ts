import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESK_LABELS, STORED_NODES } from './stored.ts';

const FOLDER = new URL('../../queries/', import.meta.url);
/** What writes under the lease of the writer, or tells of the database itself. */
const UNDER_LEASE = /^(ingest|detect|withdraw|erase|backup|migrate|lease|test)\/|^match\/(?!save-verdict)/;
const texts = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher') && !UNDER_LEASE.test(name))
  .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8').replace(/\/\/.*$/gm, '')] as const);

/** Labels of what a query makes, sets or deletes. */
function writtenBy(text: string): string[] {
  const labels = new Map(
    [...text.matchAll(/\((\w+):(\w+)/g)].map(([, variable = '', label = '']) => [variable, label]),
  );
  const made = [...text.matchAll(/(?:MERGE|CREATE) \((?:\w*):(\w+)/g)].map(([, label = '']) => label);
  const lists = [...text.matchAll(/\b(?:SET|REMOVE|DELETE)\s+((?:[^\n]*,\s*\n)*[^\n]+)/g)].map(([, list = '']) => list);
  const changed = lists.flatMap((list) => [...list.matchAll(/(?:^|,\s*)(\w+)(?=[.\s,]|$)/g)]);
  return [...made, ...changed.flatMap(([, variable = '']) => labels.get(variable) ?? [])];
}

describe('what changes without the lease of the writer', () => {
  it.each([
    ['access/save-role.cypher', ['User']],
    ['deliver/remove-webhook.cypher', ['OutboxMessage', 'Webhook']],
    ['jobs/claim-job.cypher', ['JobRun', 'Lease']],
    ['review/save-pin.cypher', ['Pin']],
  ])('is read from what a query makes, sets and removes: %s', (name, labels) => {
    const text = texts.find(([one]) => one === name)?.[1] ?? '';
    expect([...new Set(writtenBy(text))].sort()).toEqual(labels);
  });

  it('is the desk and leases, and nothing else', () => {
    const strangers = texts.flatMap(([name, text]) =>
      writtenBy(text).flatMap((label) => ([...DESK_LABELS, 'Lease'].includes(label) ? [] : [`${name}: ${label}`])),
    );
    expect(texts.length).toBeGreaterThan(80);
    expect(strangers).toEqual([]);
    expect(DESK_LABELS.filter((label) => !(label in STORED_NODES))).toEqual([]);
  });

  it('hangs on no link, so that it can be read last', () => {
    const desk = DESK_LABELS.join('|');
    const linked = new RegExp(`\\(\\w*:(${desk})[^)]*\\)\\s*<?-\\[|\\]->?\\s*\\(\\w*:(${desk})\\b`);
    expect(texts.filter(([, text]) => linked.test(text)).map(([name]) => name)).toEqual([]);
  });
});

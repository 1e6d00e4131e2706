import { asId, saying } from '../domain/saying.ts';
import { randomUUID } from 'node:crypto';
import { isValueKind } from '../domain/kinds.ts';
import type { NewVerdict, ValueVerdict } from '../domain/said/verdict.ts';
import type { Database } from '../connection/driver.ts';
import { writeSees } from '../access/sees.ts';
import { GraphError } from '../errors.ts';
import { things } from '../queries/explore/links.ts';
import { saveVerdict } from '../queries/match.ts';

/**
 * Keeps a person's word on two values, or on two parties, beside what was said before; detection heeds it from the next run on.
 * @param by who says it, when, and whose values they may see (null = everybody's)
 * @throws GraphError `refused` where one of the two is not known, or they are neither two values of one kind nor two parties
 */
export async function giveVerdict(
  database: Database,
  { one, other, judgement, reason }: NewVerdict,
  by: { readonly author: string; readonly at: Date; readonly contributors: string[] | null },
): Promise<ValueVerdict> {
  const found = await database.run(things, {
    contributors: by.contributors,
    keys: [one, other],
    run: null,
    withFacts: false,
  });
  const objection = objectionTo(found, one, other);
  if (objection) throw new GraphError('refused', objection);
  const [smaller, larger] = one < other ? [one, other] : [other, one];
  const said = { judgement, reason: reason.trim(), author: by.author, at: by.at.toISOString() };
  const verdict = { id: `vd-${randomUUID()}`, one: smaller, other: larger, ...said };
  await database.run(saveVerdict, { ...verdict, sees: writeSees(by.contributors) });
  return verdict;
}

function objectionTo(found: readonly { key: string; kind: string }[], one: string, other: string): string | null {
  if (one === other) return saying`The two keys are one: a verdict is on two values, or two parties.`;
  const kinds = [one, other].map((key) => found.find((thing) => thing.key === key)?.kind);
  for (const [at, kind] of kinds.entries()) {
    if (kind === undefined)
      return saying`The ${at === 0 ? 'first' : 'second'} key is not in the graph: a key is as \`tel:+8613800138000\`.`;
    if (!isValueKind(kind) && kind !== 'Party')
      return saying`The ${at === 0 ? 'first' : 'second'} key is a ${asId(kind)}: a verdict is on values, such as phones or addresses, or on parties.`;
  }
  if (kinds[0] === kinds[1]) return null;
  return saying`The first is of kind ${asId(kinds[0] ?? '')}, the second of kind ${asId(kinds[1] ?? '')}: a verdict is on two of one kind.`;
}

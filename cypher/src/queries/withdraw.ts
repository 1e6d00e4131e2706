import { z } from 'zod';
import { LINK_TYPES, linkTypes, type LinkType } from '../domain/link.ts';
import { Delivery } from '../domain/runs/run.ts';
import { isValueKind } from '../domain/kinds.ts';
import { defineQuery } from '../query.ts';

const text = z.string();
const whole = z.number().int();
const saved = z.object({ saved: whole });
const seq = z.object({ seq: whole });
const removed = z.object({ removed: whole });
const rows = z.custom<readonly (readonly unknown[])[]>(Array.isArray);

/** Notes that a delivery is being withdrawn: when, by whom and why. */
export const beginWithdrawal = defineQuery(
  'withdraw/begin-withdrawal',
  'write',
  z.object({ id: text, at: text, by: text, reason: text }),
  seq,
);

/** Notes which other deliveries read otherwise afterwards; `edition` is the number of the withdrawn one. */
export const saveNextEdition = defineQuery(
  'withdraw/save-next-edition',
  'write',
  z.object({ ids: z.array(text), edition: whole }),
  saved,
);

/** From now on these deliveries are read as they were read anew. */
export const takeNextEdition = defineQuery('withdraw/take-next-edition', 'write', z.object({}), saved);

/** Notes that nothing of a delivery is in the graph any more. */
export const finishWithdrawal = defineQuery('withdraw/finish-withdrawal', 'write', z.object({ id: text }), seq);

/** Deliveries that were withdrawn, oldest first, and in which edition each counted. */
export const withdrawnDeliveries = defineQuery(
  'withdraw/withdrawn-deliveries',
  'read',
  z.object({}),
  Delivery.pick({ seq: true, id: true, contributor: true, asOf: true, edition: true }).extend({
    withdrawnAt: text,
    withdrawnBy: text,
    reason: text,
  }),
);

/** Removes things nobody declares any more: key. */
export const removeThings = defineQuery('withdraw/remove-things', 'write', z.object({ rows }), removed);

/** Removes values nobody is linked to any more: key. */
export const removeValues = defineQuery('withdraw/remove-values', 'write', z.object({ rows }), removed);

const linksOfType = z.object({ rows, type: text });
const ofThings = defineQuery('withdraw/remove-links-of-things', 'write', linksOfType, removed);
const toValues = defineQuery('withdraw/remove-links-to-values', 'write', linksOfType, removed);
const ofValues = defineQuery('withdraw/remove-links-of-values', 'write', linksOfType, removed);

/** Removes links of one type (from, to, address role), by what stands at their ends. */
export const removeLinks = Object.fromEntries(linkTypes.map((type) => [type, removerOf(type)])) as Record<
  LinkType,
  typeof ofThings
>;

function removerOf(type: LinkType) {
  const { from, to } = LINK_TYPES[type];
  if (from.some(isValueKind)) return ofValues;
  return to.some(isValueKind) ? toValues : ofThings;
}

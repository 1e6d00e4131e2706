import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one delivery of the play says: who opened or closed, and who uses which value. */
interface Day {
  readonly asOf: string;
  readonly opened: readonly (readonly [ids: readonly string[], on: string])[];
  readonly closed?: readonly (readonly [ids: readonly string[], on: string])[];
  readonly phones?: Readonly<Record<string, readonly string[]>>;
  readonly mails?: Readonly<Record<string, readonly string[]>>;
  readonly accounts?: Readonly<Record<string, readonly string[]>>;
  /** Sellers of whom counterfeit goods were bought, and a listing was taken down. */
  readonly finds?: readonly string[];
  /** Whether the honest people of the marketplace come with it. */
  readonly crowd?: boolean;
}

const ids = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${letter}${from + at}`);

const phoneOf = (racket: number) => `+8613800${racket}38000`;
const mailOf = (racket: number) => `boss${racket}@palace${racket}.com`;

/** What the members of a racket share: one telephone and one mailbox. */
const shared = (racket: number, members: readonly string[]) => ({
  phones: { [phoneOf(racket)]: members },
  mails: { [mailOf(racket)]: members },
});

/** What makes the first racket and the second one. */
const MERGED = {
  phones: { '+8613800938000': ['a1', 'a2', 'a3', 'b1', 'b2', 'b5', 'b6'] },
  accounts: { DE89370400440532013000: ['a1', 'a2', 'a4', 'a6', 'b1', 'b5', 'b6'] },
};

/** What the first racket of the play uses; a newcomer who uses both is closely tied to it. */
export const OF_A = { phone: phoneOf(1), mail: mailOf(1) };

/**
 * A marketplace of three hundred honest people with two shops each, and of three rackets, over some months. What becomes
 * of the rackets is what the play's truth says: each alert is named beside the day that must raise it.
 */
export const DAYS = {
  /** Three rackets are found for the first time: a baseline, no alert. */
  start: {
    asOf: '2026-01-31',
    crowd: true,
    opened: [
      [ids('a', 1, 5), '2025-06-01'],
      [ids('b', 1, 4), '2025-07-01'],
      [ids('c', 1, 5), '2025-08-01'],
    ],
    phones: {
      ...shared(1, ids('a', 1, 5)).phones,
      ...shared(2, ids('b', 1, 4)).phones,
      ...shared(3, ids('c', 1, 5)).phones,
    },
    mails: {
      ...shared(1, ids('a', 1, 5)).mails,
      ...shared(2, ids('b', 1, 4)).mails,
      ...shared(3, ids('c', 1, 5)).mails,
    },
    finds: [...ids('a', 1, 3), ...ids('b', 1, 3), ...ids('c', 1, 3)],
  },
  /** strong_tie and new_member a6. */
  member: { asOf: '2026-02-28', opened: [[['a6'], '2026-02-10']], ...shared(1, ['a6']) },
  /** strong_tie and new_member a6. The second racket is closed by the marketplace: it dissolves, no alert. */
  memberAsOneCloses: {
    asOf: '2026-02-28',
    opened: [[['a6'], '2026-02-10']],
    closed: [[ids('b', 1, 4), '2026-02-20']],
    ...shared(1, ['a6']),
  },
  /** strong_tie and returning_seller b5 and b6. */
  returning: { asOf: '2026-03-31', opened: [[['b5', 'b6'], '2026-03-10']], ...shared(2, ['b5', 'b6']) },
  /** merge of the first racket and the second. */
  merging: {
    asOf: '2026-05-31',
    opened: [[['a1'], '2025-06-01']],
    ...MERGED,
  },
  /** merge of the first racket and the second. The third has a new member too; it was dismissed before: no alert. */
  mergingAsOneGrows: {
    asOf: '2026-05-31',
    opened: [
      [['a1'], '2025-06-01'],
      [['c6'], '2026-05-10'],
    ],
    phones: { ...MERGED.phones, ...shared(3, ['c6']).phones },
    mails: shared(3, ['c6']).mails,
    accounts: MERGED.accounts,
  },
} satisfies Record<string, Day>;

/** The alerts that must come, as kind and seller, and no other: each newcomer before a run has looked, and by the run. */
export const TRUTH = [
  { kind: 'strong_tie', seller: 'seller:a6' },
  { kind: 'new_member', seller: 'seller:a6' },
  { kind: 'strong_tie', seller: 'seller:b5' },
  { kind: 'strong_tie', seller: 'seller:b6' },
  { kind: 'returning_seller', seller: 'seller:b5' },
  { kind: 'returning_seller', seller: 'seller:b6' },
  { kind: 'merge', seller: null },
];

/** Brings a day's delivery into the watched folder as a sender does: written elsewhere, moved in, its marker last. Answers its folder. */
export function deliver(watched: string, { asOf, ...day }: Day): string {
  const making = join(watched, `.${asOf}`);
  mkdirSync(making, { recursive: true });
  for (const [table, lines] of Object.entries(tablesOf({ asOf, ...day })))
    writeFileSync(join(making, `${table}.csv`), `${lines.join('\n')}\n`);
  const manifest = { contributor: 'market', asOf };
  renameSync(making, join(watched, asOf));
  writeFileSync(join(watched, asOf, 'delivery.json'), JSON.stringify(manifest));
  return join(watched, asOf);
}

const CROWD = Array.from({ length: 300 }, (_, at) =>
  [1, 2].map((shop) => ({ id: `honest-${at}-${shop}`, phone: `+86139${10_000_000 + at}` })),
).flat();

function tablesOf({ asOf, opened, closed = [], phones = {}, mails = {}, accounts = {}, finds = [], crowd }: Day) {
  const honest = crowd ? CROWD : [];
  const uses = (values: Readonly<Record<string, readonly string[]>>, kind: string) =>
    Object.entries(values).flatMap(([value, users]) =>
      users.map((id) => `seller,${id},${kind},${value},${asOf},${asOf}`),
    );
  return {
    sellers: [
      'seller_id,status,opened_at,closed_at,closure_reason',
      ...opened.flatMap(([all, on]) => all.map((id) => `${id},open,${on},,`)),
      ...closed.flatMap(([all, on]) => all.map((id) => `${id},closed,2025-07-01,${on},counterfeit goods`)),
      ...honest.map(({ id }) => `${id},open,2025-01-01,,`),
    ],
    contacts: [
      'owner_kind,owner_id,kind,value,first_seen,last_seen',
      ...uses(phones, 'phone'),
      ...uses(mails, 'email'),
      ...honest.map(({ id, phone }) => `seller,${id},phone,${phone},${asOf},${asOf}`),
    ],
    payment_accounts: ['owner_kind,owner_id,scheme,account,first_seen,last_seen', ...uses(accounts, 'iban')],
    outcomes: [
      'outcome_id,owner_kind,owner_id,type,occurred_at,finding',
      ...finds.flatMap((id) =>
        ['test_buy', 'removal'].map((type) => `${type}-${id},seller,${id},${type},${asOf},counterfeit`),
      ),
    ],
  };
}

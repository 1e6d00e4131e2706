import {
  accountHolders,
  accountTransfers,
  relationLinks,
  sellersBehind,
  usesOfBuyers,
  type Database,
} from '@ringbreaker/cypher';
import { inLanes, inParts } from '../../in-parts.ts';
import { addUsesBy, type Gathering } from './gather-uses.ts';
import type { Use } from '../links/use-table.ts';
import type { SameKeys } from '../parties/same-keys.ts';
import { payeeUses, type Transfer } from './payee-uses.ts';
import { endsOf, relationUses, type Relation } from './relation-uses.ts';

const KEYS_A_QUERY = 5_000;

/** Adds who is under whom and beside whom, and where money and parcels go. */
export async function addLinkedUses(gathering: Gathering): Promise<void> {
  const { database, table, same, onRead } = gathering;
  await addUsesBy(usesOfBuyers, gathering);
  for (const read of [readRelationUses, readPayeeUses]) {
    for (const use of await read(database, same)) table.add(use);
    onRead(table.size);
  }
}

async function readRelationUses(database: Database, same: SameKeys): Promise<Use[]> {
  const relations: Relation[] = [];
  for await (const [source, type, target, firstSeen, lastSeen] of database.stream(relationLinks, {}))
    relations.push({ source, type, target, firstSeen, lastSeen } as Relation);
  const behind = new Map<string, readonly string[]>();
  const isSeller = (key: string) => key.startsWith('seller:');
  const keys = endsOf(relations, same).filter((key) => !isSeller(key));
  await inLanes(inParts(keys, KEYS_A_QUERY), async (part) => {
    for (const { key, sellers } of await database.run(sellersBehind, { keys: part })) behind.set(key, sellers);
  });
  return relationUses(relations, (key) => (isSeller(key) ? [key] : (behind.get(key) ?? [])), same);
}

async function readPayeeUses(database: Database): Promise<Use[]> {
  const transfers: Transfer[] = [];
  for await (const [payer, payee, via, firstSeen, lastSeen] of database.stream(accountTransfers, {}))
    transfers.push({ payer, payee, via, firstSeen, lastSeen } as Transfer);
  const accounts = new Set(transfers.flatMap(({ payer, payee }) => [payer, payee]));
  const holders = new Map<string, readonly string[]>();
  await inLanes(inParts(accounts, KEYS_A_QUERY), async (part) => {
    for (const { account, sellers } of await database.run(accountHolders, { accounts: part }))
      holders.set(account, sellers);
  });
  return payeeUses(transfers, holders);
}

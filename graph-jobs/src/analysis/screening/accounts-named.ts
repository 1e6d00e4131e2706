import { entityKey, type ScreenedValue, type ScreeningSubject } from '@ringbreaker/cypher/domain';

/** The key of the account that a value names; null where it names none. */
function accountOf({ kind, value }: ScreenedValue): string | null {
  if (kind === 'seller') return entityKey('Seller', value);
  return kind === 'store' ? entityKey('Store', value) : null;
}

/** Keys of the sellers and stores that subjects name, each once. */
export function accountsNamed(subjects: readonly ScreeningSubject[]): string[] {
  const keys = subjects.flatMap(({ values }) => values.flatMap((value) => accountOf(value) ?? []));
  return [...new Set(keys)];
}

/** The subjects without the names of some accounts: what is said of these is said of a newcomer. */
export function withoutAccounts(subjects: readonly ScreeningSubject[], keys: ReadonlySet<string>): ScreeningSubject[] {
  return subjects.map((subject) => ({
    ...subject,
    values: subject.values.filter((value) => !keys.has(accountOf(value) ?? '')),
  }));
}

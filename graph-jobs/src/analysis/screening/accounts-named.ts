import type { ScreeningSubject } from '@ringbreaker/cypher/domain';
import { accountNamed } from './read-subject.ts';

/** Keys of the sellers and stores that subjects name, each once. */
export function accountsNamed(subjects: readonly ScreeningSubject[]): string[] {
  const keys = subjects.flatMap(({ values }) => values.flatMap((value) => accountNamed(value) ?? []));
  return [...new Set(keys)];
}

/** The subjects without the names of some accounts: what is said of these is said of a newcomer. */
export function withoutAccounts(subjects: readonly ScreeningSubject[], keys: ReadonlySet<string>): ScreeningSubject[] {
  return subjects.map((subject) => ({
    ...subject,
    values: subject.values.filter((value) => !keys.has(accountNamed(value) ?? '')),
  }));
}

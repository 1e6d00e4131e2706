import { entityKey, sellerIdOf, type RacketScore } from '@ringbreaker/cypher/domain';
import { serverSays } from '../../words/words.ts';

/** Stands for a name while a sentence is said in the reader's language: no letter of anybody's. */
const NAME = '\uE000';

/** What would be without an account or a value, in the reader's language, an account by its name where that is known. */
export function sayWithout(
  { without, label }: Pick<RacketScore['counterfactuals'][number], 'without' | 'label'>,
  name: string | undefined,
): string {
  if (name === undefined || !without.startsWith(entityKey('Seller', ''))) return serverSays(label);
  const unnamed = label.replace(`account ${sellerIdOf(without)}`, `account ${NAME}`);
  return serverSays(unnamed).replace(NAME, () => name);
}

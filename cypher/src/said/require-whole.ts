import { saying } from '../domain/saying.ts';
import { GraphError } from '../errors.ts';

/**
 * What a query answers that locked a racket of the current run, for somebody who sees the whole of it.
 * @param whoElse says, of so many sellers that they do not see, who may do it
 * @throws GraphError `refused` where there is no such racket, or they see a part of it alone
 */
export function requireWhole<T extends { readonly hiddenMembers: number }>(
  stands: T | undefined,
  whoElse: (hiddenMembers: number) => string,
): Omit<T, 'hiddenMembers'> {
  if (!stands)
    throw new GraphError('refused', saying`The current run has no such racket: it may have dissolved or merged.`);
  const { hiddenMembers, ...racket } = stands;
  if (hiddenMembers > 0) throw new GraphError('refused', whoElse(hiddenMembers));
  return racket;
}

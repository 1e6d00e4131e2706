import { seesAtLeast } from '@ringbreaker/cypher';
import type { SavedViewVersion } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';

/**
 * Whether somebody may open a version of a view. A canvas names identifiers, so that a shared one is for those who see at
 * least what its author saw.
 */
export function maySee(
  view: Pick<SavedViewVersion, 'shared' | 'sees'> & { readonly owner: string },
  { name, contributors }: Viewer,
): boolean {
  if (view.owner !== name && !view.shared) return false;
  return seesAtLeast(view.sees, contributors);
}

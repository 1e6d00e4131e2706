import { readMe } from '../../api.ts';
import { noteDown } from '../../api-audit.ts';
import { isRedacted, renewPseudonyms, switchRedaction } from '../../state/redaction/redaction.ts';
import { catchUpAddress } from '../../state/link/link-here.ts';
import { t } from '../../words/words.ts';

/** Hides names or shows them; whoever shows names that were hidden is written down first. */
export async function switchNames(): Promise<void> {
  if (isRedacted) {
    // Right after a page was opened it may not know yet by what it proves that it asks.
    await readMe().catch(() => undefined);
    await noteDown({ action: 'names_shown', subject: t`all names, in this browser` });
  }
  const { keepRenamed } = await import('../../explorer/keep/keep-renamed.ts');
  // The page opens anew by its address: the last step is in it, too.
  catchUpAddress();
  await switchRedaction(!isRedacted, keepRenamed);
}

/** Gives everything another pseudonym from here on; the canvas stays, with its steps. */
export async function startNewPseudonyms(): Promise<void> {
  const { keepRenamed } = await import('../../explorer/keep/keep-renamed.ts');
  catchUpAddress();
  await renewPseudonyms(keepRenamed);
}

import { describeError } from '../../problem.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { t } from '../../words/words.ts';

/** What is under way, each by what ends it. */
const underWay = new Set<AbortController>();

interface AttemptOptions {
  /** False for what can't be stopped once it has begun. */
  stops?: boolean;
}

/**
 * Does a request with its progress and its failure told; what fails leaves the canvas as it was, and can be tried again.
 * While it is under way it can be cancelled: the work hears of it by its signal, which goes to each question that it asks.
 */
export async function attempt(
  what: string,
  work: (signal: AbortSignal) => Promise<void>,
  { stops = true }: AttemptOptions = {},
): Promise<void> {
  const ending = new AbortController();
  underWay.add(ending);
  look({ busy: what, stops, failure: null });
  try {
    await work(ending.signal);
  } catch (error) {
    if (ending.signal.aborted) look({ notice: t`Cancelled: ${what}. The canvas is as it was.` });
    else
      look({ failure: { says: sayFailure(what, error), again: againWith(() => void attempt(what, work, { stops })) } });
  } finally {
    underWay.delete(ending);
    if (underWay.size === 0) look({ busy: null });
  }
}

/** Cancels what is under way. */
export function cancelAttempts(): void {
  for (const ending of underWay) ending.abort();
}

/** Tries again, with what failed beside it: whatever begins takes back the failures before it. */
function againWith(again: () => void): () => void {
  const { failure } = useExplorer.getState();
  return () => {
    failure?.again();
    again();
  };
}

function sayFailure(what: string, error: unknown): string {
  const { title, detail, todo } = describeError(error);
  return `${what}: ${title}. ${detail} ${todo}`;
}

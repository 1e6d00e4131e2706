import { SPARKLE } from '../../../explorer/drawing/sparkle.ts';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { SelectRow } from './SelectRow.tsx';
import { t } from '../../../words/words.ts';

/** Who came to a racket of the canvas since a run, marked by a star; a click selects them. */
export function RecentRow() {
  const { recent, recentSince } = useExplorer();
  if (recent.size === 0 || recentSince === null) return null;
  return (
    <SelectRow
      name={t`New (since run ${recentSince})`}
      title={t`Came to its racket after run ${recentSince}: a click selects them.`}
      things={recent.size}
      of={({ key }) => recent.has(key)}
    >
      <svg width={15} height={15} viewBox="0 0 24 24" aria-hidden="true">
        <path d={SPARKLE} fill="var(--for)" />
      </svg>
    </SelectRow>
  );
}

import { chooseMany } from '../../../explorer/actions/actions.ts';
import { SPARKLE } from '../../../explorer/drawing/sparkle.ts';
import { count } from '../../../graph/words.ts';
import { canvasNow, useExplorer } from '../../../state/canvas/explorer-store.ts';
import { visibleWhere } from '../../../state/canvas/selecting.ts';
import { t } from '../../../words/words.ts';

/** Who came to a racket of the canvas since a run, marked by a star; a click selects them. */
export function RecentRow() {
  const { recent, recentSince } = useExplorer();
  if (recent.size === 0 || recentSince === null) return null;
  return (
    <li>
      <button
        type="button"
        className="legend-row"
        title={t`Came to its racket after run ${recentSince}: a click selects them. Of those that went one way up to 200 are marked.`}
        onClick={() => chooseMany(visibleWhere(canvasNow(), ({ key }) => recent.has(key)))}
      >
        <svg width={15} height={15} viewBox="0 0 24 24" aria-hidden="true">
          <path d={SPARKLE} fill="var(--for)" />
        </svg>
        <span className="visually-hidden">{t`Select: `}</span>
        <span>{t`New since run ${recentSince}`}</span>
        <span className="quiet">{count(recent.size)}</span>
      </button>
    </li>
  );
}

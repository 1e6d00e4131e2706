import { IconBookmark } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { readViews } from '../../api-views.ts';
import { openView } from '../../explorer/keep/view.ts';
import { counted, minuteOf } from '../../graph/words.ts';
import { t } from '../../words/words.ts';
import { StartPart } from '../canvas/StartPart.tsx';

/** The few views that were kept last, to begin from; nothing where there are none. */
export function FirstViews() {
  const kept = useQuery({ queryKey: ['views', 'first'], queryFn: ({ signal }) => readViews(null, signal) });
  const views = kept.data?.items.slice(0, 3) ?? [];
  return (
    <StartPart heading={t`Or from what was kept`} lists={[kept]} isEmpty={views.length === 0}>
      <ul className="node-list">
        {views.map((view) => (
          <li key={view.id}>
            <button type="button" onClick={() => void openView(view.id)}>
              <IconBookmark size={16} aria-hidden="true" />
              <span className="clip called" title={view.name}>
                {view.name}
              </span>
              <span className="grow clip quiet">
                {counted(view.things, 'thing')}, {minuteOf(view.at)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </StartPart>
  );
}

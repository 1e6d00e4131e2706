import { useElementSize } from '@mantine/hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { changeTime, MOST_BARS, setWindow } from '../../explorer/actions/time.ts';
import { count, counted } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { eventsOf, timelineOf } from '../../state/time/time-events.ts';
import { leftOut, type TimeWindow, undatedOf } from '../../state/time/time-window.ts';
import { sayUnit, sayWindow } from '../../state/time/time-words.ts';
import { Histogram } from './Histogram.tsx';
import { TimeComparison } from './TimeComparison.tsx';
import { type Edited, TimeControls } from './TimeControls.tsx';
import { t } from '../../words/words.ts';

/** When what is on the canvas began and ended, and a window that filters it: drawn, moved by keys, typed, or played. */
export function TimeBar() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const draft = useExplorer((state) => state.timeDraft);
  const [edited, setEdited] = useState<Edited>('shown');
  const [hovered, setHovered] = useState<string | null>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { nodes, links, time } = canvas;
  const timeline = useMemo(() => timelineOf(eventsOf({ nodes, links }), MOST_BARS), [nodes, links]);
  const editing = time?.compared ? edited : 'shown';
  const window = draft ?? (editing === 'shown' ? time?.shown : time?.compared) ?? null;
  const told = useDeferredValue(draft);
  const says = useMemo(() => sayFilter(canvas, told, sayUnit(timeline?.unit ?? 'day')), [canvas, told, timeline]);
  const set = (next: TimeWindow, joins?: string) => {
    if (editing === 'shown') setWindow(next, joins);
    else changeTime(t`Time: compared with ${sayWindow(next)}`, { compared: next });
  };
  if (!timeline) return <NoDates />;
  return (
    <section className="time-bar" aria-label={t`Time`}>
      <TimeControls timeline={timeline} window={window} edited={editing} onEdit={setEdited} onSet={set} />
      <div ref={ref} className="time-histogram">
        {width > 0 && (
          <Histogram
            timeline={timeline}
            width={width}
            window={window}
            beside={(editing === 'shown' ? time?.compared : time?.shown) ?? null}
            onDraw={(next) => editing === 'shown' && look({ timeDraft: next })}
            onSet={set}
            onHover={setHovered}
          />
        )}
      </div>
      <p className="time-says quiet" role="status">
        {hovered ?? says}
      </p>
      {time?.compared && <TimeComparison canvas={canvas} one={time.shown} other={time.compared} />}
    </section>
  );
}

/** What the window leaves out, and of what the bar can say nothing. */
function sayFilter(canvas: Canvas, draft: TimeWindow | null, unit: string): string {
  const outside = leftOut(canvas, draft);
  if (!outside) {
    return t`Above the line what began, below what ended, ◆ outcomes; ${unit}. Draw a window to filter.${sayUndated(canvas)}`;
  }
  const words = outside.hide ? t`are hidden` : t`step back`;
  const share = (all: number, out: number, told: string) => t`${count(all - out)} of ${told}`;
  const inside = [
    share(canvas.nodes.size, outside.nodes.size, counted(canvas.nodes.size, 'thing')),
    share(canvas.links.size, outside.links.size, counted(canvas.links.size, 'link')),
  ];
  return t`${canvas.time?.compared && !draft ? t`In the two windows` : t`In the window`}: ${inside.join(t` and `)}; the others ${words}.`;
}

function sayUndated(canvas: Canvas): string {
  const { things, links } = undatedOf(canvas);
  const without = [things > 0 && counted(things, 'thing'), links > 0 && counted(links, 'link')].filter(Boolean);
  return without.length > 0 ? t` Without a date, so never outside: ${without.join(t` and `)}.` : '';
}

function NoDates() {
  return (
    <section className="time-bar" aria-label={t`Time`}>
      <p
        className="time-says quiet"
        role="status"
      >{t`Nothing on this canvas has a date: no link was seen on a known day, and no thing says when it was opened, posted, sent or paid.`}</p>
    </section>
  );
}

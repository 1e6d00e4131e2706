import { useEffect, useState } from 'react';
import { firstWindow, setWindow } from '../../explorer/actions/time.ts';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { moveWindow, type Timeline } from '../../state/time/time-events.ts';
import { daysIn, type TimeWindow } from '../../state/time/time-window.ts';

/** Time enough to see who came and who went. */
const TICK_MS = 800;

/** Plays the window from where it stands, or from the beginning, bar by bar; what it ends at is one step. */
export function usePlay(timeline: Timeline | null): { playing: boolean; toggle: () => void } {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || !timeline) return undefined;
    look({ timeDraft: startOf(timeline) });
    const timer = setInterval(() => {
      const { timeDraft } = useExplorer.getState();
      // Whoever takes a step meanwhile has ended the play.
      const next = timeDraft && moveWindow(timeDraft, timeline, 1);
      if (next && next.from !== timeDraft.from) look({ timeDraft: next });
      else setPlaying(false);
    }, TICK_MS);
    return () => {
      clearInterval(timer);
      const { timeDraft } = useExplorer.getState();
      if (timeDraft) setWindow(timeDraft);
    };
  }, [playing, timeline]);
  return { playing, toggle: () => setPlaying(!playing) };
}

/** Where the play begins: the window that is set, or one of its length at the very beginning, where it is at the end. */
function startOf(timeline: Timeline): TimeWindow {
  const window = canvasNow().time?.shown ?? firstWindow(timeline);
  const atEnd = moveWindow(window, timeline, 1).from === window.from;
  const { from } = timeline.span;
  return atEnd ? { from, to: from + daysIn(window) - 1 } : window;
}

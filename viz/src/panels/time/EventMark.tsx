import type { EventKind } from '@ringbreaker/cypher/domain';

const DISC = 'M7 2a5 5 0 1 0 .01 0Z';
const DIAMOND = 'M7 0 14 7 7 14 0 7Z';

/** Each kind of event has a form of its own, so that none rests on its colour. */
const FORMS: Readonly<Record<EventKind, { path: string; look: 'full' | 'hollow' }>> = {
  born: { path: DISC, look: 'full' },
  promoted: { path: DISC, look: 'full' },
  returned: { path: DISC, look: 'full' },
  reactivated: { path: DISC, look: 'full' },
  grown: { path: 'M7 1 13 12H1Z', look: 'full' },
  shrunk: { path: 'M7 13 1 2H13Z', look: 'hollow' },
  changed: { path: 'M2 2H12V12H2Z', look: 'hollow' },
  continued: { path: 'M7 4a3 3 0 1 0 .01 0Z', look: 'hollow' },
  merged: { path: DIAMOND, look: 'full' },
  split: { path: DIAMOND, look: 'hollow' },
  dormant: { path: 'M2 5H12V9H2Z', look: 'hollow' },
  cleared: { path: DISC, look: 'hollow' },
  dissolved: { path: 'M2 4 4 2 7 5 10 2 12 4 9 7 12 10 10 12 7 9 4 12 2 10 5 7Z', look: 'full' },
};

/** The mark of an event. */
export function EventMark({ event }: { event: EventKind }) {
  const { path, look } = FORMS[event];
  return (
    <svg className={`event-mark event-mark-${look}`} width="16" height="16" viewBox="-1 -1 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

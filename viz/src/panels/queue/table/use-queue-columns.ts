import type { RacketSort } from '@ringbreaker/cypher/domain';
import { type RefObject, useLayoutEffect, useMemo } from 'react';
import { useListLooks, useListRoom } from '../../../state/preferences.ts';
import { columnsIn } from '../../../state/queue/queue-columns.ts';

/** The columns of the ranked list as somebody chose them, and as the window leaves them room. */
export function useQueueColumns(sort: RacketSort) {
  const { hidden, shown, pinned } = useListLooks();
  const { room } = useListRoom();
  return useMemo(
    () => columnsIn({ chosen: { hidden, shown }, room, sort, pinned }),
    [hidden, shown, pinned, room, sort],
  );
}

/** Keeps how wide the list may be; before its first frame, so that no column comes and goes. */
export function useMeasuredRoom(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const measure = () => useListRoom.setState({ room: list.clientWidth });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, [scroller]);
}

import type { ReactNode } from 'react';
import { isLost, type ListAsked, ListState } from '../lists/ListState.tsx';

interface StartPartProps {
  heading: ReactNode;
  /** What it asks; one that failed is told of, before one that is waited for. */
  lists: readonly [ListAsked, ...ListAsked[]];
  isEmpty: boolean;
  children: ReactNode;
}

/** A part of what an empty canvas offers: its lines, what stands there while they come, or why they do not; or nothing. */
export function StartPart({ heading, lists, isEmpty, children }: StartPartProps) {
  const lost = lists.find(isLost);
  return (
    <>
      {(lost || !isEmpty) && <h2 className="panel-heading">{heading}</h2>}
      <ListState list={lost ?? lists.find(({ isPending }) => isPending) ?? lists[0]} height={40} />
      {!isEmpty && children}
    </>
  );
}

import type { GraphLevel, GraphView } from '@ringbreaker/cypher/domain';
import { readRacketGraph } from '../../api.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { askWhileBusy } from './ask-while-busy.ts';

/** A racket's picture, which a busy server may be late with. */
export function readPicture(id: string, level: GraphLevel, signal: AbortSignal): Promise<GraphView> {
  return askWhileBusy(() => readRacketGraph(id, level, signal), signal);
}

interface Drawn {
  id: string;
  name: string;
  picture: GraphView;
}

/** Says of a racket that is too large for one picture how much of it is drawn; what was said of one that is whole is taken back. */
export function tellOfRest({ id, name, picture: { extent, level } }: Drawn): void {
  const { returned, total, partial } = extent;
  if (partial) look({ rest: { id, name, level, returned, total } });
  else if (useExplorer.getState().rest?.id === id) look({ rest: null });
}

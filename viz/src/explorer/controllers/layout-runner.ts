import {
  layoutSettings,
  placeIn,
  placeLoose,
  roundsFor,
  SEPARATED_UP_TO,
  separation,
} from '@ringbreaker/cypher/domain';
import noverlap from 'graphology-layout-noverlap';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { LayoutOrder, LayoutReport } from '../../graph/layout-worker.ts';
import { LAID_OUT_UP_TO, packGraph } from '../../graph/layout.ts';

export interface LayoutJob {
  graph: CanvasGraph;
  isVisible: (key: string) => boolean;
  isFixed: (key: string) => boolean;
  /** False where motion is unwelcome: things then jump to their last place. */
  animate: boolean;
  onMove: () => void;
  /** Hears how much is done, from 0 to 1. */
  onProgress?: (done: number) => void;
  onDone: () => void;
  /** Width of the picture on the screen in pixels, to know how large a thing is beside the distances. */
  pixels: number;
}

/** Lays the graph out in a worker; the answer stops it. The same graph from the same places ends in the same picture; of very many things all stay where they stand. */
export function runLayout(job: LayoutJob): () => void {
  const { graph } = job;
  const { keys, nodes, links } = packGraph(graph, job.isVisible, job.isFixed);
  if (keys.length < 2 || keys.length > LAID_OUT_UP_TO) {
    place(job, keys, nodes);
    job.onMove();
    job.onDone();
    return () => undefined;
  }
  const worker = new Worker(new URL('../../graph/layout-worker.ts', import.meta.url), { type: 'module' });
  const rounds = roundsFor(keys.length);
  worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
    job.onProgress?.(data.round / rounds);
    if (job.animate || data.done) {
      place(job, keys, data.nodes);
      job.onMove();
    }
    if (!data.done) return;
    worker.terminate();
    separate(job);
    job.onMove();
    job.onDone();
  };
  worker.onerror = () => {
    worker.terminate();
    job.onDone();
  };
  const order: LayoutOrder = { nodes, links, settings: layoutSettings(keys.length), rounds };
  worker.postMessage(order, [nodes.buffer, links.buffer]);
  return () => worker.terminate();
}

function place({ graph, isFixed, isVisible }: LayoutJob, keys: readonly string[], nodes: Float32Array): void {
  const places = new Map(keys.map((key, i) => [key, placeIn(nodes, i)]));
  const loose = graph.filterNodes((key) => isVisible(key) && !places.has(key));
  for (const [key, at] of placeLoose(loose, places.values())) places.set(key, at);
  graph.updateEachNodeAttributes(
    (key, attributes) => {
      const at = places.get(key);
      if (!at || isFixed(key)) return attributes;
      attributes.x = at.x;
      attributes.y = at.y;
      return attributes;
    },
    { attributes: ['x', 'y'] },
  );
}

/** Moves apart what overlaps on the screen at the fitted zoom; fixed things stay. */
function separate({ graph, isFixed, pixels }: LayoutJob): void {
  if (graph.order > SEPARATED_UP_TO) return;
  let widest = 1;
  graph.forEachNode((_, { x, y }) => (widest = Math.max(widest, Math.abs(x) * 2, Math.abs(y) * 2)));
  const unitsPerPixel = widest / pixels;
  noverlap.assign(graph, {
    ...separation(unitsPerPixel),
    inputReducer: (_, { x, y, size }) => ({ x, y, size: (size ?? 8) * unitsPerPixel }),
    outputReducer: (key, place) => {
      const { x, y } = isFixed(key) ? graph.getNodeAttributes(key) : place;
      return { x, y };
    },
  });
}

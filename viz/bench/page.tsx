import { MantineProvider } from '@mantine/core';
import { type GraphColumns, placeByKey } from '@ringbreaker/cypher/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Graph from 'graphology';
import { useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import Sigma from 'sigma';
import { Canvas } from '../src/explorer/Canvas.tsx';
import { canvasGraph, places } from '../src/explorer/canvas-graph.ts';
import { loseContexts, useSigma, webglContexts } from '../src/explorer/sigma-context.ts';
import { newGraph, syncGraph } from '../src/graph/build-graph.ts';
import { addRoots, EMPTY_CANVAS, toggleKind } from '../src/state/canvas/canvas.ts';
import { act, look, openCanvas, select } from '../src/state/canvas/explorer-store.ts';
import { beginWith } from '../src/state/canvas/history/history.ts';
import { madeColumns } from './made-columns.ts';

/** What is asked of a Sigma, ours or bare. */
type Drawn = Pick<Sigma, 'getCamera' | 'getCanvases' | 'once' | 'kill'>;

/** One way of drawing a picture: milliseconds to the first frame, and what was drawn. */
interface Way {
  draw(columns: GraphColumns): Promise<{ ms: number; drawn: Drawn; close: () => void }>;
}

const room = document.getElementById('room')!;
/** Of many things each frame takes seconds in software: few of them say as much. */
const framesFor = (things: number): number => Math.max(4, Math.min(30, Math.round(60_000 / things)));

/** Waits until all is drawn: what is read back must be there, where `finish` alone only hands it on. */
function flush(drawn: Drawn): void {
  for (const canvas of Object.values(drawn.getCanvases())) {
    const gl = canvas.getContext('webgl2');
    if (!gl) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
    else {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
  }
}
const now = () => performance.now();

/** The explorer's canvas with all its controllers, from the payload on; places are known, so that no layout runs. */
const ours: Way = {
  async draw(columns) {
    canvasGraph.clear();
    places.clear();
    for (const key of columns.nodes.keys) places.set(key, placeByKey(key, undefined, 0));
    const root = createRoot(room);
    const start = now();
    openCanvas(beginWith('Bench', addRoots(EMPTY_CANVAS, columns)), []);
    const drawn = await mount(root, columns.nodes.keys.length);
    flush(drawn);
    const ms = now() - start;
    return { ms, drawn, close: () => root.unmount() };
  },
};

/** Whom the canvas asks for its notes: nobody answers here. */
const nobody = new QueryClient({ defaultOptions: { queries: { enabled: false } } });

function mount(root: Root, things: number): Promise<Drawn> {
  return new Promise((done) => {
    const onFrame = (sigma: Drawn) => canvasGraph.order === things && done(sigma);
    root.render(
      <QueryClientProvider client={nobody}>
        <MantineProvider>
          <Canvas fallback={null}>
            <FrameWatch onFrame={onFrame} />
          </Canvas>
        </MantineProvider>
      </QueryClientProvider>,
    );
  });
}

function FrameWatch({ onFrame }: { onFrame: (sigma: Drawn) => void }) {
  const sigma = useSigma();
  // Before any controller gives the canvas its graph: its first frame is what is waited for.
  useLayoutEffect(() => {
    const tell = () => onFrame(sigma as unknown as Drawn);
    sigma.on('afterRender', tell);
    return () => void sigma.off('afterRender', tell);
  }, [sigma, onFrame]);
  return null;
}

/** Sigma as its documentation shows it, with the same things of the same sizes in the same places. */
const bare: Way = {
  draw(columns) {
    const { nodes, links } = columns;
    const like = newGraph();
    syncGraph(like, addRoots(EMPTY_CANVAS, columns), new Map());
    const sizeOf = (key: string) => like.getNodeAttribute(key, 'size');
    const container = room.appendChild(document.createElement('div'));
    const start = now();
    const graph = new Graph({ multi: true, type: 'directed' });
    nodes.keys.forEach((key, at) =>
      graph.addNode(key, {
        ...placeByKey(key, undefined, 0),
        size: sizeOf(key),
        label: nodes.labels[at],
        color: '#0072b2',
      }),
    );
    links.sources.forEach((from, at) =>
      graph.addEdge(nodes.keys[from], nodes.keys[links.targets[at]!], {
        size: 1 + links.weights[at]!,
        color: '#8796a5',
      }),
    );
    const sigma = new Sigma(graph, container);
    flush(sigma);
    const ms = now() - start;
    const close = () => {
      const contexts = webglContexts(sigma as unknown as Parameters<typeof webglContexts>[0]);
      sigma.kill();
      loseContexts(contexts);
      container.remove();
    };
    return Promise.resolve({ ms, drawn: sigma, close });
  },
};

/** Leaves a picture on the screen, to be looked at. */
const show = async (way: 'ours' | 'bare', things: number) => void (await { ours, bare }[way].draw(madeColumns(things)));

/** Mean milliseconds of a frame in which the camera has moved, drawn to the end. */
async function frameTime(drawn: Drawn, frames: number): Promise<number> {
  let spent = 0;
  for (let frame = 0; frame < frames; frame++) {
    const angle = (frame / frames) * 2 * Math.PI;
    const rendered = new Promise<void>((done) => drawn.once('afterRender', done));
    let start = 0;
    drawn.once('beforeRender', () => (start = now()));
    drawn.getCamera().setState({ x: 0.5 + 0.1 * Math.cos(angle), y: 0.5 + 0.1 * Math.sin(angle), ratio: 0.8 });
    await rendered;
    flush(drawn);
    spent += now() - start;
  }
  return spent / frames;
}

/** First frame and frame time of one way, in milliseconds. */
async function measure(way: 'ours' | 'bare', things: number, frames = framesFor(things)) {
  const { ms, drawn, close } = await { ours, bare }[way].draw(madeColumns(things));
  const frame = await frameTime(drawn, frames);
  close();
  return { first: ms, frame };
}

/** Milliseconds of our own functions, without Sigma: what builds a picture, and what changes how it looks. */
async function measureOwn(things: number) {
  const columns = madeColumns(things);
  const start = now();
  syncGraph(newGraph(), addRoots(EMPTY_CANVAS, columns), new Map());
  const build = now() - start;
  const { drawn, close } = await ours.draw(columns);
  const [first = ''] = columns.nodes.keys;
  const change = {
    hover: await untilLooked(drawn, () => look({ hovered: first })),
    select: await untilLooked(drawn, () => select(columns.nodes.keys.slice(0, 100))),
    filter: await untilLooked(drawn, () => act('Bench', (canvas) => toggleKind(canvas, 'Phone'))),
  };
  close();
  return { build, ...change };
}

/** Milliseconds from a change to the moment at which Sigma knows how each thing looks, and begins to draw. */
async function untilLooked(drawn: Drawn, change: () => void): Promise<number> {
  const rendered = new Promise<void>((done) => drawn.once('afterRender', done));
  let looked = 0;
  drawn.once('beforeRender', () => (looked = now()));
  const start = now();
  change();
  await rendered;
  return looked - start;
}

/** How many of the contexts that were there before are lost after so many openings and closings of the canvas. */
async function mountAgain(times: number): Promise<number> {
  const before = document.createElement('canvas').getContext('webgl2')!;
  const columns = madeColumns(100);
  for (let time = 0; time < times; time++) (await ours.draw(columns)).close();
  return Number(before.isContextLost());
}

declare global {
  interface Window {
    bench: { show: typeof show; measure: typeof measure; measureOwn: typeof measureOwn; mountAgain: typeof mountAgain };
  }
}
window.bench = { show, measure, measureOwn, mountAgain };

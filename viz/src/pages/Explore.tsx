import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { toggleMap } from '../explorer/actions/actions.ts';
import { Canvas } from '../explorer/Canvas.tsx';
import { useKeptCanvas } from '../explorer/keep/kept-canvas.ts';
import { LevelControl } from '../explorer/LevelControl.tsx';
import { SelectionBar } from '../explorer/SelectionBar.tsx';
import { Tools } from '../explorer/Tools.tsx';
import { useCalledInSteps } from '../explorer/use-called.ts';
import { CanvasFilters } from '../panels/canvas/filters/CanvasFilters.tsx';
import { Chooser } from '../panels/canvas/chooser/Chooser.tsx';
import { EmptyCanvas } from '../panels/canvas/EmptyCanvas.tsx';
import { Legend } from '../panels/canvas/legend/Legend.tsx';
import { Notices } from '../panels/canvas/Notices.tsx';
import { SidePanel } from '../panels/canvas/SidePanel.tsx';
import { TabStrip } from '../panels/canvas/TabStrip.tsx';
import { ThingMenu } from '../panels/canvas/ThingMenu.tsx';
import { TableTwin } from '../panels/twin/TableTwin.tsx';
import { counted } from '../graph/words.ts';
import type { ExplorerState } from '../state/canvas/explorer-state.ts';
import { useExplorer } from '../state/canvas/explorer-store.ts';
import { usePageTitle } from './page-title.ts';
import { t } from '../words/words.ts';

// Comes when it is opened: the scales and the brush weigh as much as a page.
const TimeBar = lazy(() => import('../panels/time/TimeBar.tsx').then((module) => ({ default: module.TimeBar })));

// The list of places is light; the map itself comes with it, in a file of its own.
const Places = lazy(() => import('../panels/map/Places.tsx').then((module) => ({ default: module.Places })));

/** The explorer: one canvas, its tools and legend over it, details beside it, the table below. */
export function Explore() {
  const { offers } = useKeptCanvas();
  useCalledInSteps();
  const table = useExplorer((state) => state.table);
  const map = useExplorer((state) => state.map);
  const timeBar = useExplorer((state) => state.timeBar);
  const empty = useExplorer((state) => state.history.present.canvas.nodes.size === 0);
  const busy = useExplorer((state) => state.busy !== null);
  usePageTitle(useExplorer(titleOf), t`Explorer`);
  return (
    <div className="explore">
      <div className="explore-main">
        <h1 className="visually-hidden">{t`Explorer`}</h1>
        <TabStrip />
        <div className="explore-canvas">
          <Canvas fallback={<WithoutPicture />}>
            <Tools />
            <div className="canvas-foot">
              {!map && <LevelControl />}
              <SelectionBar />
            </div>
          </Canvas>
          {map && !empty && (
            <Suspense>
              <Places />
            </Suspense>
          )}
          <CanvasFilters />
          <Notices />
          {empty && !busy && <EmptyCanvas offers={offers} />}
        </div>
        {timeBar && !empty && (
          <Suspense>
            <TimeBar />
          </Suspense>
        )}
        <Legend />
        {table && <TableTwin />}
      </div>
      <SidePanel />
      <Chooser />
      <ThingMenu />
    </div>
  );
}

/** What the canvas holds, by the step that led there. */
function titleOf({ history }: ExplorerState): string {
  const { name, canvas } = history.present;
  return canvas.nodes.size === 0 ? t`Empty canvas` : `${counted(canvas.nodes.size, 'thing')}, ${name}`;
}

function WithoutPicture() {
  const map = useExplorer((state) => state.map);
  if (map) return null;
  return (
    <div className="without-picture">
      <p role="alert">{t`This browser gives no WebGL, so the picture can’t be drawn; everything else works on the table. Switch hardware acceleration on, or use another browser, to see it.`}</p>
      <Button size="compact-sm" variant="default" onClick={toggleMap}>{t`List the places`}</Button>
      <TableTwin closable={false} />
    </div>
  );
}

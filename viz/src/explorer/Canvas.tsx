import { useComputedColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDeferredValue, useMemo } from 'react';
import { appearanceOf } from '../graph/appearance.ts';
import { racketHues } from '../graph/racket-hues.ts';
import type { StyleView } from '../graph/style.ts';
import type { Canvas as State } from '../state/canvas/canvas.ts';
import { useExplorer } from '../state/canvas/explorer-store.ts';
import { linksLeftOut } from '../state/filter/thing-filter.ts';
import { hiddenOf } from '../state/canvas/why-hidden.ts';
import { seenOfFolds, throughFolds } from '../state/folds/folds-shown.ts';
import { pictureOf } from '../state/folds/picture.ts';
import { leftOut } from '../state/time/time-window.ts';
import { AppearanceController } from './controllers/AppearanceController.ts';
import { ArrangeController } from './controllers/ArrangeController.ts';
import { BandsController } from './controllers/BandsController.ts';
import { canvasGraph, places } from './canvas-graph.ts';
import { EventsController } from './controllers/EventsController.ts';
import { GraphController } from './controllers/GraphController.ts';
import { KeyboardController } from './controllers/KeyboardController.ts';
import { LayoutController } from './controllers/LayoutController.ts';
import { coversOf } from './drawing/covers.ts';
import { MarksController } from './controllers/MarksController.ts';
import { NotesController } from './controllers/NotesController.ts';
import { RecentController } from './controllers/RecentController.ts';
import { SeekController } from './controllers/SeekController.ts';
import { SelectSheet } from './controllers/SelectSheet.tsx';
import { Stage } from './Stage.tsx';
import { CanvasNotes } from './written/CanvasNotes.tsx';
import { TestHook } from './TestHook.ts';
import { t } from '../words/words.ts';

/** The explorer's canvas with its controllers; what stands over it comes as children. */
export function Canvas({ children, fallback }: { children: ReactNode; fallback: ReactNode }) {
  const view = useStyleView();
  const { nodes, links } = pictureOf(useExplorer((state) => state.history.present.canvas));
  const covered = useExplorer((state) => state.map);
  return (
    <Stage
      graph={canvasGraph}
      label={t`Canvas. Arrow keys walk from thing to thing; T opens the same as a table.`}
      fallback={fallback}
      covered={covered}
    >
      <AppearanceController view={view} things={nodes.size} links={links.size} taken={coversOf} />
      <MarksController appearance={view.appearance} />
      <GraphController graph={canvasGraph} places={places} />
      <ArrangeController graph={canvasGraph} />
      <LayoutController graph={canvasGraph} />
      <EventsController />
      <KeyboardController />
      <NotesController />
      <RecentController />
      <BandsController />
      <SeekController graph={canvasGraph} />
      <SelectSheet />
      <TestHook />
      <CanvasNotes />
      {children}
    </Stage>
  );
}

/** What is outside the window of time: the one that is being drawn, or the one that was set. */
function useOutsideTime() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  // A large canvas follows the pointer as it can; the window itself never waits for it.
  const draft = useDeferredValue(useExplorer((state) => state.timeDraft));
  return useMemo(() => leftOut(canvas, draft), [canvas, draft]);
}

/** How things are to look now, from the store and the scheme. */
function useStyleView(): StyleView {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const canvas = useExplorer((state) => state.history.present.canvas);
  const { hiddenKinds } = canvas;
  const hidden = useMemo(() => hiddenOf(canvas), [canvas]);
  const hiddenLinks = useMemo(() => linksLeftOut(canvas), [canvas]);
  const { folds, outside } = useFoldsShown();
  const link = useExplorer((state) => state.link);
  const hovered = useExplorer((state) => state.hovered);
  const { selection, path } = useMarked();
  const labels = useExplorer((state) => state.labels);
  const fresh = useExplorer((state) => state.fresh);
  const rackets = useRacketHues();
  const near = useNear(canvas, hovered);
  return useMemo(
    () => ({
      appearance: appearanceOf(scheme),
      hidden,
      hiddenLinks,
      hiddenKinds,
      outside,
      selection,
      link,
      hovered,
      near,
      path,
      labels,
      fresh,
      folds,
      rackets,
    }),
    [
      scheme,
      hidden,
      hiddenLinks,
      hiddenKinds,
      outside,
      selection,
      link,
      hovered,
      near,
      path,
      labels,
      fresh,
      folds,
      rackets,
    ],
  );
}

/** What is pointed at and its neighbours; null where nothing is. */
function useNear(canvas: State, hovered: string | null): ReadonlySet<string> | null {
  return useMemo(() => {
    if (!hovered) return null;
    const around = new Set([hovered]);
    for (const { source, target } of pictureOf(canvas).links.values()) {
      if (source === hovered) around.add(target);
      else if (target === hovered) around.add(source);
    }
    return around;
  }, [hovered, canvas]);
}

/** The hues of the rackets, where colour tells them. */
function useRacketHues() {
  const { nodes } = useExplorer((state) => state.history.present.canvas);
  const isByRacket = useExplorer((state) => state.colourBy === 'racket');
  return useMemo(() => (isByRacket ? racketHues(nodes.values()) : null), [nodes, isByRacket]);
}

/** What the folds show, and what lies outside the window of time, folds among it. */
function useFoldsShown() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const outside = useOutsideTime();
  return useMemo(() => seenOfFolds(canvas, outside), [canvas, outside]);
}

/** What is selected and the path that is shown, with the folds that parts of them are in. */
function useMarked() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const selection = useExplorer((state) => state.selection);
  const path = useExplorer((state) => state.path);
  return useMemo(() => throughFolds(canvas, { selection, path }), [canvas, selection, path]);
}

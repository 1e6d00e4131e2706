import type { GraphLevel, LeadView } from '@ringbreaker/cypher/domain';
import type { LabelMode } from '../../graph/style.ts';
import type { Called } from '../racket/called.ts';
import type { Bands } from '../folds/fold-bands.ts';
import type { TimeWindow } from '../time/time-window.ts';
import type { History } from './history/history.ts';
import type { MapView, PictureView } from '../looks/url-looks.ts';
import type { AskedMenu } from './thing-menu.ts';
import type { TwinLook } from './twin-rows.ts';

/** What the colour of a thing tells: its kind, or its racket. */
export type ColourBy = 'kind' | 'racket';

export const PANELS = ['details', 'paths', 'lead', 'views', 'history'] as const;
export type Panel = (typeof PANELS)[number];

/** Paths that are shown: the picture of all, and the one that is picked (or all, when null). */
interface ShownPaths {
  nodes: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

/** What failed, in words, and what tries it again. */
interface Failed {
  says: string;
  again: () => void;
}

interface PartOfRacket {
  id: string;
  name: string;
  level: GraphLevel;
  /** How many things are drawn, and how many there are at this level. */
  returned: number;
  total: number;
}

export interface ExplorerState {
  history: History;
  selection: ReadonlySet<string>;
  link: string | null;
  hovered: string | null;
  /** A thing whose record is open though it need not be on the canvas. */
  record: string | null;
  path: ShownPaths | null;
  /** Paths between the selected two are wanted at once. */
  pathsWanted: boolean;
  /** The lead that was grown last. */
  lead: LeadView | null;
  /** What the rackets of the canvas are called, as far as it is known. */
  called: Called;
  /** What the picture is to move to: a thing, or several that are all to be seen. */
  sought: readonly string[];
  /** What of the picture is in view; null: all of it. */
  pictureView: PictureView | null;
  /** What of the picture an address has come into view. */
  viewSought: PictureView | null;
  labels: LabelMode;
  colourBy: ColourBy;
  table: boolean;
  /** The map stands in the picture's place. */
  map: boolean;
  /** Counts how often all of the map is to be shown. */
  mapFits: number;
  /** What of the world the map shows; null: all places. */
  mapView: MapView | null;
  /** How the table of the canvas is ordered, and whether it stands there as a tree. */
  twin: TwinLook & { readonly isTree: boolean };
  panel: Panel;
  /** A layout is being worked out, or things are on their way to where they were put. */
  layout: 'idle' | 'running' | 'moving';
  /** Counts the layouts asked for, so that asking again starts anew. */
  layoutRun: number;
  /** How much of the layout that runs is done, from 0 to 1. */
  layoutDone: number;
  /** Things that keep their places while what has come is laid out around them. */
  standing: ReadonlySet<string>;
  /** How many notes there are about what, by key or by link. */
  noted: ReadonlyMap<string, number>;
  /** Who an alert says is new. */
  newcomers: ReadonlySet<string>;
  /** The bands of the rackets that are in folds, as far as they are known. */
  bands: Bands;
  /** Who came to a racket of the canvas since a run, and since which; null: none is known. */
  recent: ReadonlySet<string>;
  recentSince: number | null;
  /** What has just come; it glows for two seconds. */
  fresh: ReadonlySet<string>;
  /** The request under way, in words. */
  busy: string | null;
  /** Whether it can be cancelled. */
  stops: boolean;
  /** What is drawn on the canvas to select by. */
  drawing: 'box' | 'lasso' | null;
  /** The menu of folds is open. */
  folding: boolean;
  /** The time bar is open. */
  timeBar: boolean;
  /** The window while it is drawn or played: shown at once, a step only when it is let go. */
  timeDraft: TimeWindow | null;
  chooser: string | null;
  /** The note of the canvas that is being written, by its id. */
  writing: string | null;
  /** The menu of a thing that is open. */
  menu: AskedMenu | null;
  announcement: string;
  notice: string | null;
  failure: Failed | null;
  /** The racket on the canvas of which a part is drawn, because all of it is too much for one picture. */
  rest: PartOfRacket | null;
}

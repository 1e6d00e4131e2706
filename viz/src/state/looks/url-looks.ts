import { LABEL_MODES, type LabelMode } from '../../graph/style.ts';
import { TWIN_COLUMNS, type TwinColumnId, type TwinLook } from '../canvas/twin-rows.ts';

/** What of the world the map shows: its middle in degrees, and how close it is. */
export interface MapView {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What of the picture is in view, in the units that things stand by: its middle, and how much of it the shorter side spans. */
export interface PictureView {
  readonly x: number;
  readonly y: number;
  readonly across: number;
}

/** The table of the canvas: its order, whether it stands there as a tree, and its columns; null: all of them. */
interface TableLook extends TwinLook {
  readonly isTree: boolean;
  readonly columns: readonly TwinColumnId[] | null;
}

/**
 * How a canvas is looked at: its labels, what of the picture is in view (null: all of it), the map (of all places, or a part
 * of the world) and the table, null where they are closed.
 */
export interface CanvasLooks {
  readonly labels: LabelMode;
  readonly picture: PictureView | null;
  readonly map: 'all' | MapView | null;
  readonly table: TableLook | null;
}

export const USUAL_LOOKS: CanvasLooks = { labels: 'auto', picture: null, map: null, table: null };

/** How close the map may be. */
export const MOST_ZOOM = 9;
/** The parts of an address that say how a canvas is looked at. */
export const LOOK_PARTS = { labels: 'b', picture: 'z', map: 'm', table: 'y' } as const;
const ALL_PLACES = '*';

/** Writes how a canvas is looked at as parts of an address, as in `m=8.540~47.370~5.25`, `y=table.links.desc.kind~name` and `z=120~-40~300`. */
export function writeLookParts({ labels, picture, map, table }: CanvasLooks): [string, string][] {
  return [
    [LOOK_PARTS.labels, labels === USUAL_LOOKS.labels ? '' : labels],
    [LOOK_PARTS.map, writeMap(map)],
    [LOOK_PARTS.table, writeTable(table)],
    [LOOK_PARTS.picture, writePicture(picture)],
  ];
}

/** Reads what `writeLookParts` wrote; what can't be read is as usual. */
export function readLookParts(parts: ReadonlyMap<string, string>): CanvasLooks {
  const labels = LABEL_MODES.find((mode) => mode === parts.get(LOOK_PARTS.labels));
  return {
    labels: labels ?? USUAL_LOOKS.labels,
    picture: readPicture(parts.get(LOOK_PARTS.picture)),
    map: readMap(parts.get(LOOK_PARTS.map)),
    table: readTable(parts.get(LOOK_PARTS.table)),
  };
}

/** The figures that were found; a zero is one, whichever its sign. */
const figuresOf = (found: RegExpExecArray | null): number[] =>
  found?.slice(1).map((figure) => Number(figure) + 0) ?? [];

/** In whole units, as places are. */
const writePicture = (view: PictureView | null): string =>
  view === null ? '' : [view.x, view.y, Math.max(1, view.across)].map((units) => Math.round(units) + 0).join('~');

function readPicture(text = ''): PictureView | null {
  const [x, y, across] = figuresOf(/^(-?\d{1,9})~(-?\d{1,9})~([1-9]\d{0,8})$/.exec(text));
  return x === undefined || y === undefined || across === undefined ? null : { x, y, across };
}

function writeMap(map: CanvasLooks['map']): string {
  if (map === null) return '';
  return map === 'all' ? ALL_PLACES : [map.lon.toFixed(3), map.lat.toFixed(3), map.zoom.toFixed(2)].join('~');
}

function readMap(text = ''): CanvasLooks['map'] {
  if (text === ALL_PLACES) return 'all';
  const [lon, lat, zoom] = figuresOf(/^(-?\d{1,3}\.\d{3})~(-?\d{1,2}\.\d{3})~(\d\.\d\d)$/.exec(text));
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom <= MOST_ZOOM ? { lon, lat, zoom } : null;
}

function writeTable(table: TableLook | null): string {
  if (!table) return '';
  const { isTree, by, direction, columns } = table;
  return [isTree ? 'tree' : 'table', by, direction, ...(columns ? [columns.join('~')] : [])].join('.');
}

function readTable(text = ''): TableLook | null {
  const [twin, by, direction, columns, ...rest] = text.split('.');
  const order = TWIN_COLUMNS.find(({ id }) => id === by)?.id;
  const shown = readColumns(columns);
  const isTwin = twin === 'table' || twin === 'tree';
  const isOrder = direction === 'asc' || direction === 'desc';
  if (!isTwin || !order || !isOrder || shown === undefined || rest.length > 0) return null;
  return { isTree: twin === 'tree', by: order, direction, columns: shown };
}

/** Undefined where one of them is none. */
function readColumns(text: string | undefined): TableLook['columns'] | undefined {
  if (text === undefined) return null;
  const named = text.split('~');
  const columns = TWIN_COLUMNS.map(({ id }) => id).filter((id) => named.includes(id));
  if (columns.length !== named.length) return undefined;
  return columns.length === TWIN_COLUMNS.length ? null : columns;
}

import { CanvasFile } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { readOverview, readRacketGraph } from '../../api.ts';
import { appearanceOf } from '../../graph/appearance.ts';
import { canvasFile } from '../../graph/files/canvas-file.ts';
import { saveCsv, saveFile, today } from '../../panels/lists/save-file.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { renameText, sayNote } from '../../state/canvas/notes/canvas-note.ts';
import { conceal, concealKey, concealName } from '../../state/redaction/conceal.ts';
import { pseudonyms } from '../../state/redaction/hiding.ts';
import { isRedacted } from '../../state/redaction/redaction.ts';
import { wordsIn } from '../../state/redaction/schema-words.ts';
import { shownPart } from '../../state/canvas/shown-part.ts';
import { nameOfRacket } from '../../state/folds/call-folds.ts';
import { tabOf } from '../../state/canvas/tabs.ts';
import { titleOf } from '../../state/racket/racket-title.ts';
import { attempt } from '../actions/attempt.ts';
import { useTabs } from '../actions/tabs.ts';
import { useCalled } from '../../state/racket/use-called.ts';
import { allPlaces } from '../canvas-graph.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { useSigma } from '../sigma-context.ts';
import { exportCaption, exportName, type ExportRun, type ExportSubject, racketOf, subjectOf } from './export-name.ts';
import type { Extent, PictureOptions, Scheme } from './export-view.ts';
import { isPicture, type Format } from './formats.ts';
import type { WrittenNote } from './note-boxes.ts';
import { notedIn, readPictureNotes } from './read-notes.ts';
import { t } from '../../words/words.ts';

interface Wanted {
  format: Format;
  extent: Extent;
  scheme: Scheme;
  scale: number;
  /** With pseudonyms in place of names. */
  redacted: boolean;
  /** A picture with what people wrote about what is on it. */
  withNotes: boolean;
}

/** A table of the two that a canvas has. */
type Table = 'things' | 'links';

interface Content {
  part: Canvas;
  subject: ExportSubject;
  run: ExportRun;
  /** What stands above a picture, by the names that people gave and without them. */
  titles: { named: string | null; made: string | null };
  caption: string;
  name: string;
  /** What of it somebody wrote about. */
  noted: readonly string[];
}

/** Exports the canvas as it is wanted; `left` counts what is hidden and stays out. */
export function useExport(wanted: Wanted, onDone: () => void) {
  const sigma = useSigma();
  const [busy, setBusy] = useState(false);
  const { content, left, pending } = useContent(wanted.extent);
  const save = async (table?: Table) => {
    setBusy(true);
    await attempt(t`Exporting`, () => write(sigma, { ...wanted, ...content }, table), { stops: false });
    setBusy(false);
    if (table) look({ announcement: table === 'things' ? t`The things are saved.` : t`The links are saved.` });
    // Of two tables the second is often wanted as well.
    else onDone();
  };
  const names =
    wanted.format === 'csv'
      ? ['things', 'links'].map((table) => `${content.name}_${table}.csv`)
      : [`${content.name}.${wanted.format}`];
  return { names, left, busy: busy || pending, save, noted: content.noted.length, written: content.part.notes.size };
}

/** What goes out, what it is called, and of which run it is. */
function useContent(extent: Extent) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const selection = useExplorer((state) => state.selection);
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) }).data;
  const chosen = extent === 'selection' ? selection : null;
  const part = useMemo(() => shownPart(canvas, chosen), [canvas, chosen]);
  const wroteAbout = useExplorer((state) => state.noted);
  const noted = useMemo(() => notedIn(part, wroteAbout), [part, wroteAbout]);
  const picture = usePictureKeys(part);
  const run = { seq: overview?.runSeq ?? 0, asOf: overview?.asOf ?? null };
  const subject = subjectOf(part, picture.keys);
  const caption = exportCaption(subject, part, run);
  const titles = useTitles(subject);
  const content: Content = { part, subject, run, titles, caption, name: exportName(subject, run, today()), noted };
  const left = chosen ? 0 : canvas.nodes.size - part.nodes.size;
  return { content, left, pending: picture.pending };
}

/** What an export is called: after its racket, else as people called the canvas. */
function useTitles({ racket, isPart }: ExportSubject): Content['titles'] {
  const called = useCalled(racket === null ? [] : [racket]);
  const view = useExplorer((state) => state.history.present.canvas.view);
  const { all, shown } = useTabs();
  if (racket === null) return { named: tabOf({ all }, shown).name ?? view?.name ?? null, made: null };
  const known = called.get(racket);
  const inPart = (title: string) => (isPart ? t`Part of: ${title}` : title);
  return {
    named: inPart(nameOfRacket(racket, called)),
    made: inPart(known ? titleOf(known) : t`Racket ${racket}`),
  };
}

/** The keys that the picture of the canvas's racket brings: what else stands there was added by hand. */
function usePictureKeys(part: Canvas) {
  const racket = racketOf(part);
  const { data, isLoading } = useQuery({
    queryKey: ['picture', racket, 'value'],
    queryFn: ({ signal }) => readRacketGraph(racket!, 'value', signal),
    enabled: racket !== null,
  });
  return { keys: data?.graph.nodes.keys ?? null, pending: isLoading };
}

async function write(sigma: CanvasSigma, wanted: Wanted & Content, table: Table = 'things'): Promise<void> {
  const { format, name } = wanted;
  const file = `${name}.${format}`;
  if (isPicture(format)) {
    const about = wanted.withNotes ? wanted.noted : [];
    const notes = await readPictureNotes(about, wanted.redacted && !isRedacted);
    const rename = renamer(wanted);
    const { named, made } = wanted.titles;
    const written = writtenOn(wanted);
    const told = { notes, written, rename, nameOf: nameInLegend(rename !== null), title: rename ? made : named };
    return saveFile(file, await PICTURES[format](sigma, { ...wanted, ...told }));
  }
  const content = fileOf(wanted);
  if (format !== 'csv') return saveFile(file, await DATA[format](content, wanted));
  const { linksCsv, thingsCsv } = await import('../../graph/files/csv.ts');
  return saveCsv(`${name}_${table}.csv`, table === 'things' ? thingsCsv(content) : linksCsv(content));
}

/** Names are concealed here only where the canvas still shows them. */
const renamer = ({ redacted }: Wanted): PictureOptions['rename'] =>
  redacted && !isRedacted ? ({ key, kind, label }) => concealName(pseudonyms(), { key, kind, name: label }) : null;

/** What is written on the canvas goes with a picture of it, though not with one of some things alone. */
function writtenOn(wanted: Wanted & Content): WrittenNote[] {
  if (!wanted.withNotes || wanted.extent === 'selection') return [];
  const isConcealed = renamer(wanted) !== null;
  const say = (text: string) => (isConcealed ? renameText(text, (key) => concealKey(pseudonyms(), key)) : text);
  return [...wanted.part.notes.values()].map(({ text, x, y }) => ({ text: sayNote(say(text)), x, y }));
}

/** What a racket is called in a legend: where names are concealed, by its made title. */
function nameInLegend(concealed: boolean): PictureOptions['nameOf'] {
  const { called } = useExplorer.getState();
  return (id) => {
    const known = called.get(id);
    return concealed && known ? titleOf(known) : nameOfRacket(id, called);
  };
}

function fileOf({ part, subject, run, caption, extent, redacted }: Wanted & Content): CanvasFile {
  const file = canvasFile(part, {
    caption,
    run,
    savedOn: today(),
    racket: subject.added === 0 ? subject.racket : null,
    part: extent === 'selection' ? 'selection' : 'canvas',
    redacted: redacted || isRedacted,
    places: allPlaces(canvasNow()),
  });
  return redacted && !isRedacted ? conceal(file, pseudonyms(), { words: wordsIn(CanvasFile) }) : file;
}

const fileFrom = (text: string, type: string) => new Blob([text], { type: `${type};charset=utf-8` });

// What draws and writes comes when it is asked for.
const PICTURES = {
  png: async (sigma: CanvasSigma, options: PictureOptions & { scale: number }) => {
    const { drawPng } = await import('./export-png.ts');
    return drawPng(sigma, options);
  },
  svg: async (sigma: CanvasSigma, options: PictureOptions) => {
    const { drawSvg } = await import('./export-svg.ts');
    return fileFrom(drawSvg(sigma, options), 'image/svg+xml');
  },
};

const DATA = {
  gexf: async (file: CanvasFile, { scheme }: { scheme: Scheme }) => {
    const { gexfOf } = await import('../../graph/files/gexf.ts');
    return fileFrom(gexfOf(file, appearanceOf(scheme)), 'application/xml');
  },
  graphml: async (file: CanvasFile) => {
    const { graphmlOf } = await import('../../graph/files/graphml.ts');
    return fileFrom(graphmlOf(file), 'application/xml');
  },
  json: async (file: CanvasFile) => fileFrom(`${JSON.stringify(file, null, 2)}\n`, 'application/json'),
};

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { readOverview } from '../../api.ts';
import type { SavedCanvas } from '../../state/canvas/autosave.ts';
import { readSaved, writeWithinRoom } from '../../state/canvas/autosave.ts';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { writesAddress } from '../../state/link/link-here.ts';
import { readUrlState } from '../../state/url-state.ts';
import { allPlaces, allPlacesOf } from '../canvas-graph.ts';
import { viewInAddress, writeAddress } from './address.ts';
import { putLooks, useLooks } from './looks.ts';
import { openPasted, restoreFromUrl, tellNothing } from './restore.ts';
import { closedOffers, type KeptOffer, makeRoom, ownOffer } from './kept-windows.ts';
import { openView, recallView } from './view.ts';
import { readOf, SHOWN, writeOwn } from './window-store.ts';
import { t } from '../../words/words.ts';

const WRITE_AFTER_MS = 400;

/** The copy that this browser kept, if it can still be read. */
const readKept = (): SavedCanvas | null => readSaved(readOf(SHOWN));

/** Keeps the address and this browser's copy equal to the canvas; opens what the address names. Tells what may be restored. */
export function useKeptCanvas(): { offers: readonly KeptOffer[] } {
  const run = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) });
  const runSeq = run.data?.runSeq ?? null;
  const offers = useOffers();
  useRestore(runSeq, run.isFetched);
  usePasted();
  useWriting();
  useKeeping(runSeq);
  return { offers };
}

/** What may be gone on with: this window's own canvas, unless its address holds one, and those of closed windows. */
function useOffers(): readonly KeptOffer[] {
  const [offers, setOffers] = useState<readonly KeptOffer[]>(() => {
    const offer = readUrlState(window.location.hash).keys.length > 0 ? null : ownOffer();
    return offer ? [offer] : [];
  });
  useEffect(() => {
    let left = false;
    void closedOffers().then((others) => !left && setOffers((before) => [...before, ...others]));
    return () => {
      left = true;
    };
  }, []);
  return offers;
}

/** What is put before anything is asked. */
function begin(): void {
  if (canvasNow().nodes.size > 0) return;
  const { keys, looks } = readUrlState(window.location.hash);
  // Who opens the map while the things come has it open once they are there.
  if (keys.length > 0) putLooks(looks);
}

function useRestore(runSeq: number | null, ready: boolean): void {
  const done = useRef(false);
  useEffect(begin, []);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    const state = readUrlState(window.location.hash);
    if (canvasNow().nodes.size > 0) return;
    const view = viewInAddress();
    // The address holds the canvas as it was left, which may be further than what was kept.
    const recall = async (signal: AbortSignal) => (view === null ? null : recallView(view, signal));
    if (state.keys.length > 0) void restoreFromUrl(state, { saved: readKept(), runSeq, recall });
    else if (view !== null) void openView(view);
    else tellNothing(state);
  }, [ready, runSeq]);
}

/** An address that is pasted over the one of this page, or gone back to, opens though the page stays. */
function usePasted(): void {
  useEffect(() => {
    const open = () => void openPasted(readUrlState(window.location.hash));
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
}

function useWriting(): void {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const selection = useExplorer((state) => state.selection);
  const link = useExplorer((state) => state.link);
  const layout = useExplorer((state) => state.layout);
  const looks = useLooks();
  const written = useRef(false);
  useEffect(() => {
    if (canvas.nodes.size === 0 && !written.current) return undefined;
    written.current = true;
    const placesNow = () => (layout === 'idle' ? allPlaces(canvas) : new Map<string, never>());
    const write = () => writeAddress({ canvas, selection, link, places: placesNow(), looks });
    const forget = writesAddress(write);
    // At once: who loads the page anew has the view in hand that was just kept.
    if ((canvas.view?.id ?? null) !== viewInAddress()) write();
    const timer = setTimeout(() => {
      if (!write() && useExplorer.getState().notice === null) look({ notice: TOO_LARGE });
    }, WRITE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [canvas, selection, link, looks, layout]);
}

/** The copy holds the steps and where things stand: who only looks around, or selects, has nothing written out anew. */
function useKeeping(runSeq: number | null): void {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const layout = useExplorer((state) => state.layout);
  useEffect(() => {
    const leave = () => keep(runSeq);
    const timer = setTimeout(() => {
      if (layout !== 'idle') return;
      keep(runSeq);
      window.removeEventListener('pagehide', leave);
    }, WRITE_AFTER_MS);
    // Who leaves before that, or while things still move, loses neither the last step nor the ones before it.
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
    };
  }, [canvas, layout, runSeq]);
}

const TOO_LARGE = t`The address has no room for so many things. Open them again after a reload.`;

/** No browser's store has room for more things, and to write them all out in vain would hold the page up. */
const MOST_KEPT = 20_000;

function keep(runSeq: number | null): void {
  const { history } = useExplorer.getState();
  const { size } = history.present.canvas.nodes;
  if (size === 0 || size > MOST_KEPT) return;
  const saved = { runSeq, savedAt: new Date().toISOString(), history, places: allPlacesOf(history) };
  // Where the browser's store is closed, or full of what is open, the address still holds the canvas.
  const write = () => writeWithinRoom(saved, (text) => writeOwn(SHOWN, text));
  if (!write()) void makeRoom().then((isMade) => isMade && write());
}

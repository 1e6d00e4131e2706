import type { LeadStep, LeadView } from '@ringbreaker/cypher/domain';
import { isValueKind, type NodeKind } from '@ringbreaker/cypher/domain';
import { readLead } from '../../api.ts';
import { partOf } from '../../graph/columns.ts';
import { counted } from '../../graph/words.ts';
import { addRoots, linkId } from '../../state/canvas/canvas.ts';
import { act, canvasNow, look, select, useExplorer } from '../../state/canvas/explorer-store.ts';
import { attempt } from './attempt.ts';
import { linksAmong } from './links-among.ts';
import { serverSays, t } from '../../words/words.ts';

/** Between two steps, so that a person sees what each one brings. */
const STEP_MS = 450;
const BEGINNINGS: ReadonlySet<NodeKind> = new Set(['Seller', 'Store', 'Party', 'Listing', 'Shipment']);

/** Whether a lead may begin with a thing of a kind. */
export function canBegin(kind: NodeKind): boolean {
  return BEGINNINGS.has(kind) || isValueKind(kind);
}

/** Grows a lead from a thing and puts its steps on the canvas one by one; each can be undone. */
export async function growLead(seed: string, label: string, atLeast: number | null = null): Promise<void> {
  await attempt(t`Growing a lead from ${label}`, async (signal) => {
    const lead = await readLead(seed, atLeast, signal);
    look({ lead, panel: 'lead', path: null });
    const drawLinks = await linksAmong(lead.graph.nodes.keys, { signal });
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const stands = new Set([seed]);
    act(t`Lead from ${label}`, (canvas) => drawLinks(addRoots(canvas, partOf(lead.graph, stands))));
    for (const step of lead.steps) {
      for (const key of step.keys) stands.add(key);
      // Who undid a step, or grew another lead meanwhile, is not overtaken.
      if (signal.aborted || useExplorer.getState().lead !== lead || useExplorer.getState().history.future.length > 0)
        return;
      act(nameOf(step), (canvas) => drawLinks(addRoots(canvas, partOf(lead.graph, stands))));
      if (!still && step.step > 0) await new Promise((done) => setTimeout(done, STEP_MS));
    }
    look({ announcement: t`${counted(lead.steps.length, 'step')} of the lead shown. ${serverSays(lead.ended)}` });
  });
}

/** The name of a step in the history. */
function nameOf({ step, sellers }: LeadStep): string {
  const who = sellers.length === 1 ? sellers[0]!.label : counted(sellers.length, 'account');
  return step === 0 ? t`Lead: the seed, ${who}` : t`Lead, step ${step}: ${who}`;
}

/** Shows by what a step came in: its accounts, what ties them in, and who was there before. */
export function showStep(lead: LeadView, step: LeadStep): void {
  const { nodes, links } = canvasNow();
  const keys = step.sellers.map(({ key }) => key).filter((key) => nodes.has(key));
  if (keys.length === 0) return;
  select(keys);
  const reached = new Set([...keys, ...step.ties.map(({ key }) => key)]);
  const ways = step.ties.flatMap((tie) => tie.links);
  for (const { from, to } of ways) reached.add(from).add(to);
  const drawn = ways.map(({ from, type, to }) => linkId(from, type, to)).filter((id) => links.has(id));
  look({ path: { nodes: reached, links: new Set(drawn) }, lead });
}

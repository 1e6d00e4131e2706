import { findData, readEmails } from '#jobs/detect/communities/test-graphs';
import { normalisedMutualInformation } from '#jobs/detect/communities/mutual-information';
import { evaluateRun } from '#jobs/evaluate';
import { preparePython } from './communities/igraph.ts';
import { drawLfr } from './communities/lfr.ts';
import { drawFrom } from './communities/random.ts';
import { printTable, type Line } from './communities/table.ts';
import { meanBestMatch } from './levels/goals.ts';
import { readOptions } from './measuring/options.ts';
import { drawCompanies } from './networks/draw-companies.ts';
import { drawSparse, type Sparse } from './networks/draw-sparse.ts';
import { groupNetwork } from './networks/group-network.ts';
import { fromLinks, linksOf, listLinks, nameOf, type Network } from './networks/network.ts';
import { groupByBestCpm, groupByLouvain } from './networks/rivals.ts';

// Groups of those of whom no signal is known, beside Louvain and beside igraph's CPM at the density that suits each
// network best, which only who knows the answer can choose:
//   npm run bench -- networks [--seed 1]
// LFR graphs, sparse groups with links to strangers, companies under common owners; the mail of an institute where
// ../shared/data has it. NMI is normalised mutual information, ARI the adjusted Rand index, and "best" the mean over the
// true groups of the best F1 that a found group has with each.

const seed = Number(readOptions({ seed: { type: 'string', default: '1' } }).seed);
const python = preparePython();

/** How well one way of grouping agrees with the truth. */
interface Agreement {
  readonly nmi: number;
  readonly ari: number;
  readonly best: number;
}

type Goal = readonly [text: string, isMet: (ours: Agreement, louvain: Agreement, cpm: Agreement | null) => boolean];

const asCpm: Goal = [
  python ? "NMI of igraph's CPM" : 'NMI >= 0.999, as there is no igraph',
  ({ nmi }, _, cpm) => nmi >= (cpm?.nmi ?? 0.999) - 0.0005,
];
const bestOf = (least: number): Goal => [`best >= ${least}`, ({ best }) => best >= least];

printTable(`Groups without a signal, seed ${seed}`, [
  ...[0.1, 0.2, 0.3, 0.4, 0.5].map((mixing) =>
    compare(fromLinks(`LFR, 5,000 nodes, mixing ${mixing}`, drawLfr(5_000, mixing, seed), drawFrom(seed)), asCpm),
  ),
  ...sparseNetworks().map((sparse) => compare(drawSparse(sparse, seed), bestOf(sparse.strange > 0.1 ? 0.7 : 0.85))),
  compare(drawCompanies(seed), ['NMI >= 0.97, ARI >= 0.93', ({ nmi, ari }) => nmi >= 0.97 && ari >= 0.93]),
  ...mail().map((network) => compare(network, ['NMI of Louvain', (ours, louvain) => ours.nmi >= louvain.nmi])),
]);

function sparseNetworks(): Sparse[] {
  const shapes: Omit<Sparse, 'strange'>[] = [
    { shape: 'trees', sizes: [5, 120], more: 2 / 3 },
    { shape: 'trees', sizes: [5, 120], more: 1 / 3 },
    { shape: 'trees', sizes: [5, 120], more: 0.1 },
    { shape: 'trees', sizes: [5, 20], more: 0.1 },
    { shape: 'chains', sizes: [5, 45], more: 0 },
  ];
  return shapes.flatMap((shape) => [0.05, 0.2].map((strange) => ({ ...shape, strange })));
}

function mail(): Network[] {
  const folder = findData('email-eu-core');
  if (!folder) return [];
  const { graph, truth } = readEmails(folder);
  const pairs = Array.from(truth.keys()).flatMap((node) =>
    Array.from(graph.targets.subarray(graph.offsets[node], graph.offsets[node + 1]))
      .filter((other) => other > node)
      .map((other) => [node, other] as const),
  );
  const links = listLinks(truth.length, pairs);
  return [fromLinks('mail of an institute, 42 departments', { links, truth }, drawFrom(seed))];
}

function compare(network: Network, [goal, isMet]: Goal): Line {
  const links = linksOf(network);
  const ours = agreementOf(groupNetwork(network, seed), network);
  const louvain = agreementOf(groupByLouvain(links, seed), network);
  const cpm = python ? agreementOf(groupByBestCpm(python, links, network.truth), network) : null;
  const told = [`ours ${tell(ours)}`, `Louvain ${tell(louvain)}`, ...(cpm ? [`CPM at its best ${tell(cpm)}`] : [])];
  return { what: network.name, measured: told.join('; '), goal, isMet: isMet(ours, louvain, cpm) };
}

function agreementOf(found: Int32Array, { truth }: Network): Agreement {
  const members = Array.from(found, (group, seller) => ({ sellerId: nameOf(seller), racketId: String(group) }));
  const planted = Array.from(truth, (group, seller) => ({
    sellerId: nameOf(seller),
    racket: String(group),
    operator: null,
  }));
  const measures = evaluateRun({ members, operators: [] }, planted);
  const nmi = normalisedMutualInformation(found, truth);
  return { nmi, ari: measures.adjustedRand, best: meanBestMatch(measures) };
}

function tell({ nmi, ari, best }: Agreement): string {
  return `NMI ${nmi.toFixed(3)} ARI ${ari.toFixed(3)} best ${best.toFixed(3)}`;
}

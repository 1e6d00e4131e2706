import type { NodeKind } from '@ringbreaker/cypher/domain';
import { counted } from '../../graph/words.ts';
import { type Canvas, type CanvasNode, isVisible } from '../canvas/canvas.ts';
import { neighboursOn, unseenOf } from '../canvas/expansion.ts';
import { nameOfRacket, racketsOn } from '../folds/call-folds.ts';
import type { Called } from '../racket/called.ts';
import { compareTexts, inWords, t } from '../../words/words.ts';

/** A line of the tree: a racket, an operator, a seller, what it shares, or who else uses that. */
export interface Branch {
  /** Its place in the tree: the way from the top. */
  id: string;
  says: string;
  kind: NodeKind | null;
  /** What choosing it selects. */
  keys: readonly string[];
  /** What is below it; worked out when it is opened. Null: it has nothing. */
  below: (() => Branch[]) | null;
}

/** So many lines are below one at most: who reads on takes the table. */
const MOST_BELOW = 200;
const NONE = 'none';

/** The canvas as a tree: rackets, their operators, the sellers of each, what these share, and who else uses it. */
export function relationTree(canvas: Canvas, called: Called): Branch[] {
  const sellers = [...canvas.nodes.values()].filter((node) => node.kind === 'Seller' && isVisible(canvas, node));
  const byRacket = group(sellers, ({ racketId }) => racketId ?? NONE);
  const rackets = racketsOn(canvas).flatMap((id): Branch[] => {
    const members = byRacket.get(id);
    return members ? [racketBranch(canvas, { id, says: nameOfRacket(id, called), members })] : [];
  });
  const others = byRacket.get(NONE);
  return [...rackets, ...(others ? [racketBranch(canvas, { id: NONE, says: t`In no racket`, members: others })] : [])];
}

interface Owned {
  id: string;
  says: string;
  members: readonly CanvasNode[];
}

function racketBranch(canvas: Canvas, { id, says, members }: Owned): Branch {
  const below = () => {
    const byOperator = group(members, ({ operatorId }) => operatorId ?? NONE);
    const alone = byOperator.get(NONE) ?? [];
    const operators = [...byOperator]
      .filter(([operator]) => operator !== NONE)
      .sort(([, a], [, b]) => b.length - a.length);
    return upTo(id, [
      ...operators.map(([operator, accounts]) => operatorBranch(canvas, `${id}/${operator}`, accounts)),
      ...byLabel(alone).map((seller) => sellerBranch(canvas, id, seller)),
    ]);
  };
  const size = id === NONE ? counted(members.length, 'seller') : counted(members.length, 'member');
  return {
    id,
    says: t`${says}: ${size} on the canvas`,
    kind: id === NONE ? null : 'Racket',
    keys: keysOf(members),
    below,
  };
}

function operatorBranch(canvas: Canvas, id: string, accounts: readonly CanvasNode[]): Branch {
  const below = () =>
    upTo(
      id,
      byLabel(accounts).map((seller) => sellerBranch(canvas, id, seller)),
    );
  const says = t`Operator of ${counted(accounts.length, 'account')}`;
  return { id, says, kind: 'Operator', keys: keysOf(accounts), below };
}

function sellerBranch(canvas: Canvas, parent: string, { key, label, status }: CanvasNode): Branch {
  const id = `${parent}/${key}`;
  const shared = sharedBy(canvas, key);
  const says = [
    label,
    inWords(status ?? '', 'of a seller'),
    shared.length > 0 ? t`shares ${counted(shared.length, 'value')}` : t`shares nothing here`,
  ];
  const below =
    shared.length === 0
      ? null
      : () =>
          upTo(
            id,
            shared.map((value) => valueBranch(canvas, id, value)),
          );
  return { id, says: says.filter(Boolean).join(t`, `), kind: 'Seller', keys: [key], below };
}

interface Shared {
  value: CanvasNode;
  others: readonly CanvasNode[];
}

/** What a seller and another one both hang on, that which most use last: the fewer, the more it says. */
function sharedBy(canvas: Canvas, seller: string): Shared[] {
  const near = neighboursOn(canvas);
  const shared = [...(near.get(seller) ?? [])].flatMap((key): Shared[] => {
    const value = canvas.nodes.get(key);
    if (!value || value.kind === 'Seller' || !isVisible(canvas, value)) return [];
    const others = [...(near.get(key) ?? [])].flatMap((other): CanvasNode[] => {
      const node = canvas.nodes.get(other);
      return other !== seller && node?.kind === 'Seller' && isVisible(canvas, node) ? [node] : [];
    });
    return others.length > 0 ? [{ value, others: byLabel(others) }] : [];
  });
  return shared.sort((a, b) => a.others.length - b.others.length || compare(a.value, b.value));
}

function valueBranch(canvas: Canvas, parent: string, { value, others }: Shared): Branch {
  const id = `${parent}/${value.key}`;
  const [first] = others;
  const more = others.length > 1 ? t` and ${counted(others.length - 1, 'more seller')}` : '';
  const unseen = unseenOf(canvas, value.key);
  const away = unseen > 0 ? t`; ${counted(unseen, 'link')} of it not on the canvas` : '';
  const below = () =>
    upTo(
      id,
      others.map((other) => userBranch(id, other)),
    );
  return {
    id,
    says: t`${value.label}, also used by ${first!.label}${more}${away}`,
    kind: value.kind,
    keys: [value.key],
    below,
  };
}

const userBranch = (parent: string, { key, label, racketId }: CanvasNode): Branch => ({
  id: `${parent}/${key}`,
  says: racketId === null ? t`${label}, in no racket` : label,
  kind: 'Seller',
  keys: [key],
  below: null,
});

/** The first lines below one, and how many more there are. */
function upTo(parent: string, branches: Branch[]): Branch[] {
  const more = branches.length - MOST_BELOW;
  if (more <= 0) return branches;
  const says = t`${counted(more, 'more line')}: the table has them all`;
  const keys = branches.slice(MOST_BELOW).flatMap((branch) => branch.keys);
  return [...branches.slice(0, MOST_BELOW), { id: `${parent}/more`, says, kind: null, keys, below: null }];
}

const keysOf = (nodes: readonly CanvasNode[]) => nodes.map(({ key }) => key);
const compare = (a: CanvasNode, b: CanvasNode) => compareTexts(a.label, b.label) || (a.key < b.key ? -1 : 1);
const byLabel = (nodes: readonly CanvasNode[]) => [...nodes].sort(compare);

function group(nodes: readonly CanvasNode[], by: (node: CanvasNode) => string): Map<string, CanvasNode[]> {
  const groups = new Map<string, CanvasNode[]>();
  for (const node of nodes) {
    const all = groups.get(by(node));
    if (all) all.push(node);
    else groups.set(by(node), [node]);
  }
  return groups;
}

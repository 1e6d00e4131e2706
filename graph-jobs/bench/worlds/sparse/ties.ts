import type { Draw } from '#jobs/generate/draw';
import { sharedBy, type Account, type Shared } from './account.ts';
import { entriesOf, OPERATOR_KINDS, TIE_KINDS, type Kind, type Weights } from './kinds.ts';
import type { Stops } from './lives.ts';
import type { Frame } from './make-account.ts';
import type { Shape, Tie } from './shapes.ts';

interface Network {
  readonly accounts: readonly Account[];
  readonly ties: readonly Tie[];
  /** The operator of each node. */
  readonly operators: readonly number[];
  readonly shape: Shape;
  readonly stops: Stops;
  readonly draw: Draw;
  readonly frame: Frame;
}

/** A value that more than so many accounts of an operator share would show the operator too plainly. */
const MOST_BY_OPERATOR = 4;

/** Everything a network shares: a value for each tie, a second one for some, and what operators have on all accounts. */
export function sharedInNetwork(network: Network): Shared[] {
  const { ties, draw, frame } = network;
  const own = ties.flatMap((tie, at) => {
    const first = valueOf(network, tie, draw.at(at));
    const isDoubled = draw.at(at).at('doubled').chance(frame.settings.doubled);
    return isDoubled
      ? [first, valueOf(network, { ...tie, isPayout: false }, draw.at(at).at('second'), first.kind)]
      : [first];
  });
  return [...own, ...ofOperators(network)];
}

function valueOf(network: Network, { users, isPayout }: Tie, draw: Draw, besides?: Kind): Shared {
  const { operators, shape, accounts } = network;
  const isOne = new Set(users.map((user) => operators[user])).size === 1;
  const kind = isPayout ? 'bank' : kindOf(isOne ? OPERATOR_KINDS : TIE_KINDS[shape], draw.at('kind'), besides);
  return untilStop(
    network,
    users,
    sharedBy(
      users.map((user) => accounts[user] as Account),
      kind,
      draw.at('value'),
    ),
  );
}

function kindOf(weights: Weights, draw: Draw, besides?: Kind): Kind {
  const kinds = entriesOf(weights).filter(([kind]) => kind !== besides);
  return draw.weighted(kinds, ([, weight]) => weight)[0];
}

/** What a go-between brought together is used by nobody after it has stopped. */
function untilStop({ stops }: Network, users: readonly number[], shared: Shared): Shared {
  const day = Math.min(...users.map((user) => stops.get(user) ?? Infinity));
  if (day === Infinity) return shared;
  return {
    ...shared,
    uses: shared.uses.map((use) => ({ ...use, until: Math.max(use.from, Math.min(use.until, day)) })),
  };
}

/** Gives operators a value on all the accounts that are tied to anybody at all, where no tie does so yet. */
function ofOperators(network: Network): Shared[] {
  const { operators, accounts, ties, draw, frame } = network;
  const tied = new Set(ties.flatMap(({ users }) => users));
  const bunches = new Map<number, number[]>();
  for (const [node, operator] of operators.entries()) {
    if (tied.has(node)) bunches.set(operator, [...(bunches.get(operator) ?? []), node]);
  }
  return [...bunches].flatMap(([operator, nodes]) => {
    const at = draw.at('operator').at(operator);
    const isTied = ties.some(({ users }) => nodes.every((node) => users.includes(node)));
    if (nodes.length < 2 || isTied || !at.at('known').chance(frame.settings.known)) return [];
    const users = nodes.slice(0, MOST_BY_OPERATOR);
    const value = sharedBy(
      users.map((user) => accounts[user] as Account),
      kindOf(OPERATOR_KINDS, at.at('kind')),
      at,
    );
    return [untilStop(network, users, value)];
  });
}

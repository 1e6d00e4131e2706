import {
  CallerRole,
  ChainRole,
  Delivery,
  DERIVED_LINK_TYPES,
  ENTITY_FACTS,
  FLAG_NAMES,
  GATE_WORDS,
  Judgement,
  LINK_TYPES,
  nodeKinds,
  RacketState,
  RacketTriageState,
  Role,
  SIGNAL_WORDS,
  TieStrength,
  valueKinds,
  wordOfKind,
  WorkStage,
} from '@ringbreaker/cypher/domain';
import { lookOf } from '../graph/kinds.ts';
import { LEVELS } from '../state/folds/level.ts';
import { wordsOf } from '../graph/words.ts';
import { contextMessage } from './words.ts';

const about = (of: string, texts: readonly string[]) => texts.map((text) => contextMessage(text, of));

/** Fixed words that stand in the server's sentences. */
function serverWords(): string[] {
  const kinds = [...valueKinds, 'Party', 'Supplier', 'Source', 'Origin', 'Sender', 'Destination', 'Recipient'];
  const loosely = kinds.map((kind) => kind.replace(/(?<=.)[A-Z]/g, ' $&').toLowerCase());
  const standings = [...Role.options, ...CallerRole.options, ...TieStrength.options, ...Delivery.shape.state.options];
  const statuses = ['open', 'closed', 'suspended'];
  return [...kinds.map(wordOfKind), ...loosely, ...standings, ...statuses, ...Object.values(SIGNAL_WORDS)];
}

/** Fixed texts of the domain that the explorer shows: the sources say them by `inWords`, which can't be read off. */
export function vocabulary(): string[] {
  const links = Object.values({ ...LINK_TYPES, ...DERIVED_LINK_TYPES });
  const sharers = ['Party', 'Supplier', 'Source', 'Origin', 'Sender', 'Recipient', 'Listing', 'Brand'];
  return [
    ...nodeKinds.flatMap((kind) => [lookOf(kind).name, lookOf(kind).plural, wordOfKind(kind)]),
    ...sharers.map(wordOfKind),
    ...links.flatMap(({ reads, readsBack }) => [reads, readsBack]),
    ...Object.values(ENTITY_FACTS).flatMap((facts) => Object.keys(facts.shape).map(wordsOf)),
    ...Object.values(SIGNAL_WORDS),
    ...Object.values(FLAG_NAMES),
    ...Object.values(GATE_WORDS),
    ...['day', 'week', 'month', 'quarter', 'year'],
    ...about('lifecycle', RacketState.options),
    ...about('decision', RacketTriageState.options),
    ...about('work', WorkStage.options),
    ...about('of a member', Role.options),
    ...about('in the chain', ChainRole.options),
    ...about('of a seller', ['open', 'closed', 'suspended']),
    ...about('of two', Judgement.options),
    ...about('of a tie', TieStrength.options),
    ...about('role', CallerRole.options),
    ...about('labels', ['auto', 'selection', 'all']),
    ...about('level', LEVELS),
    ...about('joint', ['; ', ', ', ' ']),
    ...about('server', serverWords()),
  ];
}

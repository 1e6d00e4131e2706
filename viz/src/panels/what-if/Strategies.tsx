import { NumberInput, Title } from '@mantine/core';
import type { WhatIfCut, WhatIfStrategyId, WhatIfView } from '@ringbreaker/cypher/domain';
import { figure } from './BeforeAndAfter.tsx';
import { STRATEGY_LOOKS } from './strategy-looks.ts';
import { serverSays, t, tx } from '../../words/words.ts';

/** A strategy, or the set that a person chose. */
export type Choice = WhatIfStrategyId | 'own';

interface StrategiesProps {
  answer: WhatIfView;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  size: number;
  onSize: (size: number) => void;
}

/** Ways of choosing a set, side by side; the chosen one is drawn. */
export function Strategies({ answer, choice, onChoice, size, onSize }: StrategiesProps) {
  return (
    <section className="card" aria-labelledby="strategies-title">
      <div className="card-head">
        <Title order={2} size="h4" id="strategies-title">{t`Which set?`}</Title>
        <span className="grow" />
        <NumberInput
          size="xs"
          className="what-if-size"
          label={t`Members in a set`}
          min={2}
          max={50}
          value={size}
          onChange={(value) => Number(value) >= 2 && Number(value) <= 50 && onSize(Number(value))}
        />
      </div>
      <div className="table-scroll">
        <table className="table what-if-table">
          <Head />
          <tbody>
            {answer.asked && (
              <Row
                id="own"
                name={t`Your own set`}
                says=""
                cut={answer.asked}
                chosen={choice === 'own'}
                onChoice={onChoice}
              />
            )}
            {[...answer.strategies].sort(byLeft).map(({ id, says, set }) => (
              <Row
                key={id}
                id={id}
                name={STRATEGY_LOOKS[id].name}
                says={`${serverSays(`${says}.`)}${fewer(set.affected.members, size)}`}
                cut={set}
                chosen={choice === id}
                onChoice={onChoice}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Note hold={answer.before.largest} />
    </section>
  );
}

function Note({ hold }: { hold: number }) {
  return (
    <p className="what-if-note">{tx`Of ${hold} members that hang together. Fewer left means that the set holds more of the network together; it says nothing of any person in it.`}</p>
  );
}

const FIGURES = [t`Left at once`, t`30 days`, t`90 days`, t`Paths`, t`Cut off`, t`Offers`];

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{t`Set`}</th>
        {FIGURES.map((name) => (
          <th key={name} scope="col" className="num">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  id: Choice;
  name: string;
  says: string;
  cut: WhatIfCut;
  chosen: boolean;
  onChoice: (choice: Choice) => void;
}

function Row({ id, name, says, cut, chosen, onChoice }: RowProps) {
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <th scope="row">
        <label className="what-if-choice">
          <input
            type="radio"
            name="set"
            checked={chosen}
            disabled={cut.affected.members + cut.closed.length === 0}
            onChange={() => onChoice(id)}
          />
          <span>
            {name}
            {says && <span className="under">{says}</span>}
          </span>
        </label>
      </th>
      {cut.states.map(({ days, largest }) => (
        <td key={days} className="num">
          {days === 0 ? <b>{figure(largest)}</b> : figure(largest)}
        </td>
      ))}
      <td className="num">{figure(cut.states[0]?.paths ?? 0)}</td>
      <td className="num">{figure(cut.affected.cutOff)}</td>
      <td className="num">{figure(Math.round(cut.affected.offers))}</td>
    </tr>
  );
}

/** Says where a strategy knows of fewer than were asked for. */
function fewer(found: number, size: number): string {
  if (found >= size) return '';
  return found === 0 ? t` Nobody here.` : t` Only ${found} here.`;
}

/** The set first that leaves least. */
function byLeft(a: { set: WhatIfCut }, b: { set: WhatIfCut }): number {
  return (a.set.states[0]?.largest ?? 0) - (b.set.states[0]?.largest ?? 0);
}

import { Button, MultiSelect, Title } from '@mantine/core';
import { isValueKind, type GraphColumns } from '@ringbreaker/cypher/domain';
import { lookOf } from '../../graph/kinds.ts';
import { t } from '../../words/words.ts';

/** A set that a person chose. */
export interface Own {
  remove: string[];
  close: string[];
}

interface OwnSetProps {
  graph: GraphColumns;
  racketId: string;
  own: Own;
  onOwn: (own: Own) => void;
}

/** Chooses a set by name: members to take away, values to close. */
export function OwnSet({ graph, racketId, own, onOwn }: OwnSetProps) {
  const { keys, kinds, labels, rackets } = graph.nodes;
  const all = keys.map((key, at) => ({ key, kind: kinds[at]!, label: labels[at]!, racket: rackets[at] }));
  const members = all
    .filter(({ kind, racket }) => kind === 'Seller' && racket === racketId)
    .map(({ key, label }) => ({ value: key, label }));
  const values = all
    .filter(({ kind }) => isValueKind(kind))
    .map(({ key, kind, label }) => ({ value: key, label: `${label} (${lookOf(kind).name})` }));
  return (
    <section className="card what-if-own" aria-labelledby="own-title">
      <div className="card-head">
        <Title order={2} size="h4" id="own-title">{t`A set of your own`}</Title>
        <span className="grow" />
        <Button
          size="compact-sm"
          variant="default"
          disabled={own.remove.length + own.close.length === 0}
          onClick={() => onOwn({ remove: [], close: [] })}
        >{t`Clear`}</Button>
      </div>
      <div className="what-if-form">
        <MultiSelect
          size="sm"
          label={t`Members to take away`}
          placeholder={own.remove.length ? '' : t`none`}
          data={members}
          value={own.remove}
          onChange={(remove) => onOwn({ ...own, remove })}
          searchable
          limit={100}
        />
        <MultiSelect
          size="sm"
          label={t`Values to close`}
          placeholder={own.close.length ? '' : t`none`}
          data={values}
          value={own.close}
          onChange={(close) => onOwn({ ...own, close })}
          searchable
          limit={100}
        />
      </div>
    </section>
  );
}

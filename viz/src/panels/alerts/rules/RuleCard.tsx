import { ActionIcon, MultiSelect, TagsInput } from '@mantine/core';
import { AlertKind, type AlertRule } from '@ringbreaker/cypher/domain';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { readFacets } from '../../../api-rackets.ts';
import { sayRule } from '../../../state/alerts/alert-rules.ts';
import { ALERT_KINDS } from '../alert-kinds.ts';
import { t, tx } from '../../../words/words.ts';

interface RuleCardProps {
  rule: AlertRule;
  place: number;
  onChange: (rule: AlertRule) => void;
  onRemove: () => void;
}

const KINDS = AlertKind.options.map((value) => ({ value, label: ALERT_KINDS[value].name }));

/** One rule: what it wants in a sentence, and the parts that narrow it. */
export function RuleCard({ rule, place, onChange, onRemove }: RuleCardProps) {
  return (
    <fieldset className="rule-card">
      <legend className="visually-hidden">{tx`Rule ${place + 1}`}</legend>
      <div className="rule-head">
        <b>
          {sayRule(rule, (kind) => ALERT_KINDS[kind].name.toLowerCase()).replace(/^./, (first) => first.toUpperCase())}
        </b>
        <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={t`Remove rule ${place + 1}`}>
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <Parts rule={rule} onChange={onChange} />
    </fieldset>
  );
}

/** What narrows a rule; what is left open narrows nothing. */
function Parts({ rule, onChange }: Pick<RuleCardProps, 'rule' | 'onChange'>) {
  const { data } = useQuery({ queryKey: ['facets'], queryFn: ({ signal }) => readFacets({}, signal) });
  const offer = (facet: readonly { value: string }[] | undefined, picked: readonly string[]) => [
    ...new Set([...picked, ...(facet ?? []).map(({ value }) => value)]),
  ];
  return (
    <div className="rule-parts">
      <MultiSelect
        size="xs"
        label={t`Kinds`}
        placeholder={rule.kinds.length === 0 ? t`any` : ''}
        data={KINDS}
        value={rule.kinds}
        onChange={(kinds) => onChange({ ...rule, kinds: kinds as AlertKind[] })}
      />
      <MultiSelect
        size="xs"
        label={t`Brands`}
        placeholder={rule.brands.length === 0 ? t`any` : ''}
        searchable
        data={offer(data?.brands, rule.brands)}
        value={rule.brands}
        onChange={(brands) => onChange({ ...rule, brands })}
      />
      <MultiSelect
        size="xs"
        label={t`Countries`}
        placeholder={rule.countries.length === 0 ? t`any` : ''}
        searchable
        data={offer(data?.countries, rule.countries)}
        value={rule.countries}
        onChange={(countries) => onChange({ ...rule, countries })}
      />
      <TagsInput
        size="xs"
        label={t`Rackets`}
        placeholder={rule.rackets.length === 0 ? t`any; paste an id` : ''}
        value={rule.rackets}
        onChange={(rackets) => onChange({ ...rule, rackets })}
      />
    </div>
  );
}

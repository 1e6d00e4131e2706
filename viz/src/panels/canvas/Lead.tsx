import { Button, NativeSelect, Text } from '@mantine/core';
import type { LeadStep, LeadView } from '@ringbreaker/cypher/domain';
import { growLead } from '../../explorer/actions/grow.ts';
import { counted, percent } from '../../graph/words.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { QUESTIONS } from '../../questions.ts';
import { QueryButton } from '../query/QueryButton.tsx';
import { LeadStepCard } from './LeadStepCard.tsx';
import { LeftOut } from './LeftOut.tsx';
import { serverSays, t, tx } from '../../words/words.ts';

/** The lead that was grown last: each step with its reason, why it stopped, and who was left out. */
export function Lead() {
  const lead = useExplorer((state) => state.lead);
  if (!lead)
    return (
      <div className="hint">
        <p>{tx`Choose a seller, a phone, an address, a payment account or a parcel on the canvas, and press ${<b>{t`Grow a lead`}</b>} in its details.`}</p>
        <p>{t`A lead adds, step by step, who most likely takes part if that one does. Each step says by what, and how sure that is.`}</p>
      </div>
    );
  return (
    <div className="lead" data-testid="lead">
      <LeadHead lead={lead} />
      <ol className="lead-steps">
        {lead.steps.map((step) => (
          <LeadStepCard key={step.key} lead={lead} step={step} />
        ))}
      </ol>
      <p className="lead-ended">{serverSays(lead.ended)}</p>
      <LeftOut lead={lead} />
    </div>
  );
}

function LeadHead({ lead }: { lead: LeadView }) {
  const { seed, steps, extent, basis } = lead;
  return (
    <header className="lead-head">
      <div className="record-head">
        <KindIcon kind={seed.kind} size={30} />
        <div>
          <Text size="xs" c="dimmed">{t`Lead from`}</Text>
          <h3 className="lead-title">{seed.label}</h3>
        </div>
      </div>
      <p>{tx`${<b>{counted(accountsIn(steps), 'account')}</b>} of ${counted(steps.length, 'operator')} may take part, if this one does. ${<span className="quiet">{tx`${counted(extent.explored, 'account')} looked at.`}</span>}`}</p>
      {extent.partial && <p className="note">{sayPart(extent)}</p>}
      {!basis.signals && (
        <p className="note">{t`By shared values alone: what accounts show by themselves is not weighed here.`}</p>
      )}
      {basis.reference === null && (
        <p className="note">{t`No detection has run yet: ties count as is believed of them.`}</p>
      )}
      <Stop key={`${seed.key} ${lead.stop.chance}`} lead={lead} />
    </header>
  );
}

function sayPart({ narrowBy }: LeadView['extent']): string {
  if (narrowBy.length === 0) return t`Not all of it: its time was over. Show it again: it then comes further.`;
  return t`Not all of it: a bound was reached. Raise the stop to narrow it.`;
}

const STOPS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** How sure somebody must be to come in; choosing another grows the lead anew. */
function Stop({ lead: { seed, stop } }: { lead: LeadView }) {
  const busy = useExplorer((state) => state.busy !== null);
  const choices = [...new Set([...STOPS, stop.chance])].sort((a, b) => a - b);
  return (
    <div className="lead-stop">
      <NativeSelect
        size="xs"
        label={t`Stop below a chance of`}
        value={String(stop.chance)}
        disabled={busy}
        data={choices.map((chance) => ({ value: String(chance), label: percent(chance) }))}
        onChange={(event) => void growLead(seed.key, seed.label, Number(event.currentTarget.value))}
      />
      <Button
        size="xs"
        variant="default"
        disabled={busy}
        onClick={() => void growLead(seed.key, seed.label, stop.chance)}
      >{t`Show again`}</Button>
      <QueryButton of={t`this lead`} ask={() => QUESTIONS.lead(seed.key, stop.chance)} />
    </div>
  );
}

function accountsIn(steps: readonly LeadStep[]): number {
  return steps.reduce((sum, { sellers }) => sum + sellers.length, 0);
}

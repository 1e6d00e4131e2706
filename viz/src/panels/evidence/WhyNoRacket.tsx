import { type EntityView, type Explanation, GATE_WORDS } from '@ringbreaker/cypher/domain';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { counted } from '../../graph/words.ts';
import { inWords, t, tx } from '../../words/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { Likelihood, Weighed } from '../racket/Weighed.tsx';
import { useExplanation } from './use-read.ts';

interface WhyNoRacketProps {
  of: Pick<EntityView, 'key' | 'kind'>;
  onOpen?: ((key: string) => void) | undefined;
}

/** Why something is no racket: open where that is all there is to say of it, and asked for when it opens. */
export function WhyNoRacket({ of, onOpen }: WhyNoRacketProps) {
  const [open, setOpen] = useState(of.kind === 'Group');
  const body = useId();
  return (
    <section className="why-no-racket">
      <h4 className="panel-heading">
        <UnstyledButton aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
          <IconChevronDown size={14} className={open ? 'turned' : ''} aria-hidden="true" /> {t`Why is this no racket?`}
        </UnstyledButton>
      </h4>
      <div id={body}>{open && <Asked of={of} onOpen={onOpen} />}</div>
    </section>
  );
}

function Asked({ of: { key }, onOpen }: WhyNoRacketProps) {
  const found = useExplanation(key);
  return (
    <>
      <ListState list={found} height={120} />
      {found.data && <Verdict explanation={found.data} onOpen={onOpen} />}
    </>
  );
}

function Verdict({ explanation, onOpen }: Pick<WhyNoRacketProps, 'onOpen'> & { explanation: Explanation }) {
  const { gate, missing, weighed, probability } = explanation;
  return (
    <>
      <p className="note">
        {inWords(GATE_WORDS[gate.id])}
        {missing !== null && missing > 0 && (
          <> {tx`Missing to the threshold: ${<b>{missing.toFixed(2)}</b>} log-odds.`}</>
        )}
      </p>
      <WeighedWith explanation={explanation} onOpen={onOpen} />
      {weighed && <Likelihood weighed={weighed} probability={probability ?? undefined} />}
      {weighed && <Weighed weighed={weighed} />}
    </>
  );
}

/** With whom it was weighed: with all of its racket or group, or as if it stood alone. */
function WeighedWith({ explanation, onOpen }: Pick<WhyNoRacketProps, 'onOpen'> & { explanation: Explanation }) {
  const { key, inside, operator, weighed } = explanation;
  if (inside?.id === key) return null;
  if (inside) {
    const name = (
      <button type="button" className="link-button mono" disabled={!onOpen} onClick={() => onOpen?.(inside.id)}>
        {inside.id}
      </button>
    );
    return (
      <p className="weighed-lead quiet">{tx`The verdict is on all of ${name}: ${counted(inside.accounts, 'account')}.`}</p>
    );
  }
  if (!weighed) return null;
  return (
    <p className="weighed-lead quiet">
      {operator
        ? t`In no group: the ${counted(operator.accounts, 'account')} of its operator are weighed by what is known today, as if they stood alone.`
        : t`In no group: it is weighed by what is known of it today, as if it stood alone.`}
    </p>
  );
}

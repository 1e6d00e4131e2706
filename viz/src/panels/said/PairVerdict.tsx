import { Button, Skeleton } from '@mantine/core';
import type { Judgement, VerdictView } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readVerdicts, writeVerdict } from '../../api.ts';
import { useMay } from '../../state/me.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { Failure } from '../Failure.tsx';
import { useSay } from './use-say.ts';
import { inWords, t, tx } from '../../words/words.ts';

interface Pair {
  one: string;
  other: string;
}

const WORDS: Record<Judgement, { button: string; title: string; says: string }> = {
  same: {
    button: t`Same…`,
    title: t`They are the same`,
    says: t`From the next run on the two are one, whatever else is known of them.`,
  },
  different: {
    button: t`Different…`,
    title: t`They are different`,
    says: t`From the next run on the two are kept apart, whatever else links them.`,
  },
  unsure: {
    button: t`Unsure…`,
    title: t`It is not known`,
    says: t`What was said of the two is taken back: the data decides again, from the next run on.`,
  },
};

/** Whether two values, or two parties, are the same: what was said last, and the buttons that say it. */
export function PairVerdict({ one, other }: Pair) {
  const may = useMay()('POST /verdicts');
  const [asked, setAsked] = useState<Judgement | null>(null);
  const said = useQuery({
    queryKey: ['verdicts', one, other],
    queryFn: async ({ signal }) =>
      (await readVerdicts(one, signal)).items.filter((verdict) => isOn(verdict, one, other)),
  });
  const last = said.data?.find(({ standing }) => standing !== 'overruled') ?? null;
  const verdict = useSay({
    say: (word: { judgement: Judgement; reason: string }) => writeVerdict({ one, other, ...word }),
    tell: ({ judgement }) => t`Kept: ${inWords(judgement, 'of two')}. The next run uses it`,
    // What was said before holds again.
    undo: () => writeVerdict({ one, other, judgement: last?.judgement ?? 'unsure', reason: 'Taken back.' }),
    stale: [['verdicts', one, other]],
  });
  if (said.isPending) return <Skeleton height={24} />;
  // Who does not see what was said would overrule it unawares.
  if (said.isError && !said.data) return <Failure error={said.error} retry={() => void said.refetch()} />;
  if (!may && !last) return null;
  return (
    <div className="pair-verdict">
      <span className="pair-keys">
        <span className="mono">{one}</span> <span className="quiet">{t`and`}</span>{' '}
        <span className="mono">{other}</span>
      </span>
      {last && <LastWord verdict={last} />}
      {may && (
        <SayButtons
          pair={{ one, other }}
          held={last?.judgement ?? 'unsure'}
          ask={(judgement) => {
            verdict.reset();
            setAsked(judgement);
          }}
        />
      )}
      {asked && (
        <ReasonDialog
          title={WORDS[asked].title}
          says={WORDS[asked].says}
          label={t`Why?`}
          action={t`Say so`}
          busy={verdict.isPending}
          error={verdict.error}
          send={(reason) => verdict.mutate({ judgement: asked, reason }, { onSuccess: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

interface SayButtonsProps {
  pair: Pair;
  /** What holds already, and need not be said. */
  held: Judgement;
  ask: (judgement: Judgement) => void;
}

function SayButtons({ pair: { one, other }, held, ask }: SayButtonsProps) {
  const others = (['same', 'different', 'unsure'] as const).filter((judgement) => judgement !== held);
  return (
    <span className="pair-buttons" role="group" aria-label={t`Are ${one} and ${other} the same?`}>
      {others.map((judgement) => (
        <Button key={judgement} size="compact-xs" variant="default" onClick={() => ask(judgement)}>
          {WORDS[judgement].button}
        </Button>
      ))}
    </span>
  );
}

function isOn(verdict: VerdictView, one: string, other: string): boolean {
  const keys = [verdict.one.key, verdict.other.key];
  return keys.includes(one) && keys.includes(other);
}

/** What was said last, and why, where that is for the reader. */
function LastWord({ verdict: { judgement, author, at, reason, standing } }: { verdict: VerdictView }) {
  const said = <strong>{inWords(judgement, 'of two')}</strong>;
  const end = standing === 'contradicted' && t` Others keep these two apart: it does not hold.`;
  return (
    <span className="quiet">
      {reason === null
        ? tx`said to be ${said} by ${author}, ${at.slice(0, 10)}.${end}`
        : tx`said to be ${said} by ${author}, ${at.slice(0, 10)}: ${<q>{reason}</q>}${end}`}
    </span>
  );
}

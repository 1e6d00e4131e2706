import type { LinkRef } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { readEvidence } from '../../api.ts';
import { wordOf } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { Notes } from '../notes/Notes.tsx';
import { QUESTIONS } from '../../questions.ts';
import { QueryButton } from '../query/QueryButton.tsx';
import { inWords, t } from '../../words/words.ts';
import { AgainstLink, ValueOfLink } from './LinkWeighed.tsx';
import { SourceRows } from './SourceRows.tsx';
import { useEntity } from './use-read.ts';

interface EvidenceProps {
  link: LinkRef;
  labels?: { from: string; to: string };
  /** Opens one of the link's ends. */
  onOpen: (key: string) => void;
}

/** What detection made of one link, and the rows behind it as they came: whose, in which file, on which line. */
export function Evidence({ link, labels, onOpen }: EvidenceProps) {
  const found = useQuery({
    queryKey: ['evidence', link.from, link.type, link.to],
    queryFn: ({ signal }) => readEvidence(link, signal),
  });
  const from = useLabel(link.from, labels?.from);
  const to = useLabel(link.to, labels?.to);
  return (
    <div className="evidence" data-testid="evidence">
      <p className="evidence-claim">
        <End label={from} onClick={() => onOpen(link.from)} />{' '}
        <span className="quiet">{found.data ? inWords(found.data.reads) : wordOf(link.type)}</span>{' '}
        <End label={to} onClick={() => onOpen(link.to)} />
      </p>
      <ValueOfLink link={link} onOpen={onOpen} />
      <ListState list={found} height={140} />
      {found.data && <SourceRows found={found.data} />}
      {found.data && <QueryButton of={t`this evidence`} ask={() => QUESTIONS.evidence(link)} />}
      {found.data && <AgainstLink link={link} />}
      {found.data && <Notes about={link} what={t`this link`} />}
    </div>
  );
}

function End({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="link-button" onClick={onClick}>
      <b>{label}</b>
    </button>
  );
}

/** What a thing is called: as told, else as its record says, else its key. */
function useLabel(key: string, told: string | undefined): string {
  const { data } = useEntity(told === undefined ? key : null);
  return told ?? data?.label ?? key;
}

import type { LinkRef } from '@ringbreaker/cypher/domain';
import { againstLink, valueOf } from '../../state/racket/spoken-of.ts';
import { ListState } from '../lists/ListState.tsx';
import { Against } from './Against.tsx';
import { useAssessment, useEntity } from './use-read.ts';
import { ValueWeight } from './ValueWeight.tsx';

interface ValueOfLinkProps {
  link: LinkRef;
  onOpen: (key: string) => void;
}

/** What detection let the value say that a link leads to, and how rare it is; nothing where the link leads to none. */
export function ValueOfLink({ link, onOpen }: ValueOfLinkProps) {
  const value = valueOf(link);
  const found = useEntity(value);
  if (value === null) return null;
  return (
    <>
      <ListState list={found} height={56} />
      {found.data && <ValueWeight entity={found.data} onOpen={onOpen} />}
    </>
  );
}

/** What speaks against the suspicion and rests on a link, where one of its ends tells of a racket. */
export function AgainstLink({ link }: { link: LinkRef }) {
  // The value of a link ties a racket where detection used it; else the owner of it may be a member.
  const first = useEntity(link.to);
  const isUntied = first.data?.racketId === null;
  const second = useEntity(isUntied ? link.from : null);
  const racketId = first.data?.racketId ?? second.data?.racketId ?? null;
  const racket = useAssessment(racketId);
  const against = racket.data ? againstLink(racket.data.assessment, link) : [];
  return <Against said={against} />;
}

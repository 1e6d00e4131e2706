import type { RacketCalled } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { titleOf, whatCalled } from '../../state/racket/racket-title.ts';
import { t } from '../../words/words.ts';

interface RacketNameProps {
  /** Its id; null stands for no racket. */
  id: string | null;
  /** What it is called; where that is not known it is called by its id. */
  called: RacketCalled | undefined;
  /** Whether there is room for one line alone: a name then stands without the title. */
  isShort?: boolean;
}

/** What a racket is called, with its id, as a way to its page; without one, the words for that. */
export function RacketName({ id, called, isShort = false }: RacketNameProps) {
  if (id === null) return <span className="quiet">{t`no racket`}</span>;
  const name = called && whatCalled(called);
  return (
    <span className="racket-called">
      <Link to="/rackets/$id" params={{ id }} className={name ? 'racket-name' : 'racket-name mono'}>
        {name ?? id} {name && <span className="racket-key">{id}</span>}
      </Link>
      {called?.name && !isShort && <span className="racket-made">{titleOf(called)}</span>}
    </span>
  );
}

import type { RacketCalled } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { t } from '../../words/words.ts';

interface RacketNameProps {
  /** Its id; null stands for no racket. */
  id: string | null;
  /** What it is called; where that is not known it is called by its id. */
  called: RacketCalled | undefined;
}

/** What a racket is called, with its id, as a way to its page; without one, the words for that. */
export function RacketName({ id, called }: RacketNameProps) {
  if (id === null) return <span className="quiet">{t`no racket`}</span>;
  const name = called && (called.name ?? called.title);
  return (
    <span className="racket-called">
      <Link to="/rackets/$id" params={{ id }} className={name ? 'racket-name' : 'racket-name mono'}>
        {name ?? id} {name && <span className="racket-key">{id}</span>}
      </Link>
      {called?.name && <span className="racket-made">{called.title}</span>}
    </span>
  );
}

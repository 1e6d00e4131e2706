import { Link } from '@tanstack/react-router';

/** A racket's id, which leads to its page; without one, the words for that. */
export function RacketName({ id }: { id: string | null }) {
  if (id === null) return <span className="quiet">no racket</span>;
  return (
    <Link to="/rackets/$id" params={{ id }} className="racket-name mono">
      {id}
    </Link>
  );
}

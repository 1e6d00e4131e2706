import type { Position } from '@ringbreaker/cypher/domain';
import { useSigma } from '../sigma-context.ts';
import { t } from '../../words/words.ts';

interface NotePlacerProps {
  onPlace: (place: Position) => void;
  onClose: () => void;
}

/** Asks where a note is to stand: one click says it, for whom a drag is hard (WCAG 2.5.7). A click by a key says nothing. */
export function NotePlacer({ onPlace, onClose }: NotePlacerProps) {
  const sigma = useSigma();
  const place = ({ detail, currentTarget, clientX, clientY }: React.MouseEvent<HTMLElement>) => {
    if (detail === 0) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    const { x, y } = sigma.viewportToGraph({ x: clientX - left, y: clientY - top });
    onPlace({ x, y });
  };
  const press = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <button type="button" className="canvas-note-place" autoFocus onClick={place} onKeyDown={press}>
      <span>{t`Click where the note is to stand. Escape leaves it where it is.`}</span>
    </button>
  );
}

import type { NodeKind } from '@ringbreaker/cypher/domain';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { KindIcon } from '../marks/KindIcon.tsx';

interface UnfoldProps {
  className: string;
  kind: NodeKind;
  /** What the line says, after the sign of its kind. */
  line: ReactNode;
  /** What it opens to; not read before. */
  children: ReactNode;
}

/** A line of a list about things of a kind, which opens in place. */
export function Unfold({ className, kind, line, children }: UnfoldProps) {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <li>
      <button
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} className={open ? 'opened' : undefined} aria-hidden="true" />
        <KindIcon kind={kind} size={16} />
        {line}
      </button>
      <div id={body}>{open && children}</div>
    </li>
  );
}

import { Button, CloseButton, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { cancelAttempts } from '../../explorer/actions/attempt.ts';
import { addRacket } from '../../explorer/actions/expand.ts';
import { count } from '../../graph/words.ts';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { inContext, t } from '../../words/words.ts';

/** What is under way, what failed, what is to be known; and the same for those who listen. */
export function Notices() {
  const { failure, notice, announcement } = useExplorer();
  return (
    <div className="notices">
      <UnderWay />
      {failure && (
        <div className="notice notice-failure" role="alert">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{failure.says}</span>
          <Act onClick={failure.again}>{t`Try again`}</Act>
          <Dismiss onClick={() => look({ failure: null })} />
        </div>
      )}
      <Rest />
      {notice && (
        <div className="notice" role="status">
          <IconInfoCircle size={16} aria-hidden="true" />
          <span>{notice}</span>
          <Dismiss onClick={() => look({ notice: null })} />
        </div>
      )}
      <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcement">
        {announcement}
      </div>
    </div>
  );
}

function UnderWay() {
  const { busy, stops } = useExplorer();
  if (!busy) return null;
  return (
    <div className="notice">
      <Loader size={14} /> {busy}…{stops && <Act onClick={cancelAttempts}>{t`Cancel`}</Act>}
    </div>
  );
}

/** Says that a racket is drawn in part, and where the rest of it is. */
function Rest() {
  const { rest } = useExplorer();
  if (!rest || !isOnCanvas(rest.id)) return null;
  const { id, name, level, returned, total } = rest;
  return (
    <div className="notice" role="status">
      <IconInfoCircle size={16} aria-hidden="true" />
      <span>
        {returned < total
          ? t`${name}: ${count(returned)} of ${count(total)} things and links are drawn; one picture takes no more.`
          : t`${name} is drawn in part; one picture takes no more.`}
      </span>
      {level === 'value' && <Act onClick={() => void addRacket(id, 'seller')}>{t`Bring its sellers`}</Act>}
      {level === 'seller' && <Act onClick={() => void addRacket(id, 'operator')}>{t`Bring its operators`}</Act>}
      <Link to="/rackets/$id" params={{ id }} className="link-button">{t`All members`}</Link>
      <Dismiss onClick={() => look({ rest: null })} />
    </div>
  );
}

function isOnCanvas(racket: string): boolean {
  return [...canvasNow().nodes.values()].some(({ racketId }) => racketId === racket);
}

function Act({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {children}
    </Button>
  );
}

function Dismiss({ onClick }: { onClick: () => void }) {
  return <CloseButton size="sm" aria-label={inContext('a message')`Dismiss`} onClick={onClick} />;
}

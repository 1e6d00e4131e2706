import { CloseButton, Loader } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { inContext } from '../../words/words.ts';

/** What is under way, what failed, what is to be known; and the same for those who listen. */
export function Notices() {
  const { busy, failure, notice, announcement } = useExplorer();
  return (
    <div className="notices">
      {busy && (
        <div className="notice">
          <Loader size={14} /> {busy}…
        </div>
      )}
      {failure && (
        <div className="notice notice-failure" role="alert">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{failure}</span>
          <CloseButton size="sm" aria-label={inContext('a message')`Dismiss`} onClick={() => look({ failure: null })} />
        </div>
      )}
      {notice && (
        <div className="notice" role="status">
          <IconInfoCircle size={16} aria-hidden="true" />
          <span>{notice}</span>
          <CloseButton size="sm" aria-label={inContext('a message')`Dismiss`} onClick={() => look({ notice: null })} />
        </div>
      )}
      <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcement">
        {announcement}
      </div>
    </div>
  );
}

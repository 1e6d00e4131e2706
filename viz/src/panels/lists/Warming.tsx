import { Loader } from '@mantine/core';
import { isWarming } from '../../problem.ts';
import { t } from '../../words/words.ts';

/** Says why a list lets wait, where the database was started a moment ago; it is asked for again meanwhile. */
export function Warming({ reason }: { reason: unknown }) {
  return (
    <div role="status">
      {isWarming(reason) && (
        <p className="warming">
          <Loader size={14} aria-hidden="true" />
          {t`The database is warming up: it was started a moment ago. What you asked for comes by itself.`}
        </p>
      )}
    </div>
  );
}

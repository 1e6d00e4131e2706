import type { AuditEntryView } from '@ringbreaker/cypher/domain';
import { count, minuteOf } from '../../graph/words.ts';
import { t } from '../../words/words.ts';
import { ACTION_WORDS, roleOf } from './words.ts';

/** One entry: when, who and in which role, what was done, and on what. */
export function AuditRow({ entry }: { entry: AuditEntryView }) {
  const { number, at, who, action, subject } = entry;
  return (
    <tr>
      <td className="num">{count(number)}</td>
      <td className="audit-time">
        <time dateTime={at}>{minuteOf(at)}</time>
      </td>
      <td>
        {who} <span className="quiet">· {roleOf(entry)}</span>
      </td>
      <td>{ACTION_WORDS[action]}</td>
      <td className="audit-subject">{subject ?? <span className="quiet">{t`erased`}</span>}</td>
    </tr>
  );
}

import { Button } from '@mantine/core';
import type { ScreenedAnswer } from '@ringbreaker/cypher/domain';
import { IconAffiliate } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { addThing } from '../../explorer/actions/expand.ts';
import { select } from '../../state/canvas/explorer-store.ts';
import { SCREENED_KINDS } from '../../state/screening-form.ts';
import { TableHead } from '../lists/TableHead.tsx';
import { KindIcon } from '../marks/KindIcon.tsx';
import { Strength } from '../marks/Marks.tsx';
import { serverSays, t, tx } from '../../words/words.ts';

/** What the graph knows of each value that was typed, in its order. */
export function ScreenedValues({ values }: { values: readonly ScreenedAnswer[] }) {
  if (values.length === 0) return null;
  return (
    <table className="table screen-values">
      <caption className="visually-hidden">{t`What is known of each value`}</caption>
      <TableHead columns={[t`Value`, t`What is known of it`, t`Says`, '']} />
      <tbody>
        {values.map((value, at) => (
          <tr key={`${value.key} ${at}`} data-reads={value.reads}>
            <td>
              <span className="screen-value-name">
                <KindIcon kind={SCREENED_KINDS[value.kind].kind} size={18} />
                <span className="clip" title={labelOf(value)}>
                  {labelOf(value)}
                </span>
              </span>
            </td>
            <td>
              {serverSays(value.says)}
              {value.near && <span className="quiet screen-near">{tx`Known as ${value.near.label}`}</span>}
            </td>
            <td>{value.weight !== null && <Strength value={value.weight} says={t`Says`} />}</td>
            <td>{value.look && <ExploreButton value={value} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What could not be read is called by its kind, in a word of ours. */
const labelOf = ({ key, label }: ScreenedAnswer) => (key === null ? serverSays(label) : label);

/** Puts what was found on the canvas. */
function ExploreButton({ value: { near, key, label } }: { value: ScreenedAnswer }) {
  const navigate = useNavigate();
  const found = near ?? { key: key ?? '', label };
  const explore = () => {
    void navigate({ to: '/explore', hash: true });
    void addThing(found.key, found.label).then(() => select([found.key]));
  };
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconAffiliate size={14} />}
      aria-label={t`Explore ${found.label}`}
      onClick={explore}
    >{t`Explore`}</Button>
  );
}

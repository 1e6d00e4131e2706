import { useMemo } from 'react';
import { askShared } from '../../../explorer/actions/actions.ts';
import { count } from '../../../graph/words.ts';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { countShared, SHARED_BY } from '../../../state/canvas/shared-by.ts';
import { Facet } from '../../lists/Facet.tsx';
import { t } from '../../../words/words.ts';

/** Leaves of the values those that so many sellers of the canvas share; what is chosen again is taken away. */
export function SharedFilter() {
  const { nodes, links, sharedBy } = useExplorer((state) => state.history.present.canvas);
  const options = useMemo(() => {
    const choices = SHARED_BY.map((least) => {
      const label = t`${count(least)} sellers or more`;
      return { value: String(least), label, count: countShared({ nodes, links }, least) };
    });
    return choices.filter((choice) => choice.count > 0);
  }, [nodes, links]);
  if (options.length === 0) return null;
  return (
    <div className="shared-filter">
      <Facet
        name={t`Values shared by`}
        noun={t`values`}
        options={options}
        picked={sharedBy === 0 ? [] : [String(sharedBy)]}
        onToggle={(value) => askShared(Number(value) === sharedBy ? 0 : Number(value))}
      />
    </div>
  );
}

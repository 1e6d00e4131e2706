import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { askFilter } from '../../../explorer/actions/filter.ts';
import { counted } from '../../../graph/words.ts';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { degreeFigures, weightFigures } from '../../../state/filter/filter-figures.ts';
import { scoreBins, sizeBins } from '../../../state/queue/facet-bins.ts';
import { RangeForm } from '../../queue/filter/RangeForm.tsx';
import { FilterText } from './FilterText.tsx';
import { t } from '../../../words/words.ts';

/** What is left of the canvas: by a text, by how many links things have, and by how much links say. */
export function FilterForm() {
  const { nodes, links, filter } = useExplorer((state) => state.history.present.canvas);
  const degrees = useMemo(() => sizeBins(degreeFigures(nodes)), [nodes]);
  const weights = useMemo(() => scoreBins(weightFigures(links)), [links]);
  return (
    <Stack gap="sm">
      <FilterText label={t`Filter the canvas by name, key or racket`} />
      <section aria-label={t`Links of a thing`}>
        <Text size="xs" fw={600} mb={4}>{t`Links of a thing`}</Text>
        <RangeForm
          name={t`Links`}
          bins={degrees}
          range={filter.degree ? [...filter.degree] : undefined}
          onChange={(range) => askFilter({ degree: range ?? null })}
          tell={(within) => counted(within, 'thing')}
        />
      </section>
      <section aria-label={t`What a link says, in percent`}>
        <Text size="xs" fw={600} mb={4}>{t`What a link says, in percent`}</Text>
        <RangeForm
          name={t`Percent`}
          bins={weights}
          range={filter.weight ? [...filter.weight] : undefined}
          onChange={(range) => askFilter({ weight: range ?? null })}
          tell={(within) => counted(within, 'link')}
        />
      </section>
    </Stack>
  );
}

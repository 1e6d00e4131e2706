import type { WhatIfStrategyId } from '@ringbreaker/cypher/domain';
import { t } from '../../words/words.ts';

/** How a strategy is called, and how its curve is drawn: by hue and by dashes, never by colour alone. */
export const STRATEGY_LOOKS: Readonly<Record<WhatIfStrategyId, { name: string; hue: string; dash: string }>> = {
  betweenness: { name: t`Betweenness`, hue: '#0072b2', dash: '' },
  cut: { name: t`Smallest cut`, hue: '#d55e00', dash: '7 3' },
  degree: { name: t`Degree`, hue: '#009e73', dash: '2 3' },
  scarcity: { name: t`Scarce roles`, hue: '#b0588c', dash: '9 3 2 3' },
  money: { name: t`Money holders`, hue: '#b87f00', dash: '4 2' },
  random: { name: t`Random`, hue: '#7a848f', dash: '1 4' },
};

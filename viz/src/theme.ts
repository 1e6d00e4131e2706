import type { MantineColorsTuple } from '@mantine/core';
import { FONT, MONOSPACE } from './graph/font.ts';
import { t } from './words/words.ts';
import { createTheme } from '@mantine/core';

const ocean: MantineColorsTuple = [
  '#eaf4fb',
  '#d3e6f3',
  '#a4cbe6',
  '#72afd9',
  '#4a97ce',
  '#2f88c8',
  '#0072b2',
  '#00629b',
  '#00527f',
  '#003f63',
];
const slate: MantineColorsTuple = [
  '#e8edf2',
  '#cbd5de',
  '#a3b1be',
  '#8394a3',
  '#5d6f7f',
  '#33424f',
  '#24313c',
  '#182129',
  '#10171e',
  '#0b1016',
];

/** The product's look: a system face, one quiet blue, small radii; `dark` is a blue-grey slate. */
export const theme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: MONOSPACE,
  colors: { ocean, dark: slate },
  primaryColor: 'ocean',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '650' },
  components: {
    // Its cross alone says nothing to who does not see it. By name: the dialogs themselves are fetched when one opens.
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': t`Close` } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': t`Close` } } },
    // What takes the first focus instead of an entry is no entry: a menu may hold nothing else.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The list that its field speaks of scrolls itself (`lists/options.css`): a part of it that scrolls is reached by no key.
    MultiSelect: { defaultProps: { withScrollArea: false } },
    Select: { defaultProps: { withScrollArea: false } },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
});

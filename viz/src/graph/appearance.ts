import type { Hue } from './kinds.ts';
import { OKABE_ITO } from './kinds.ts';

/** The colours of the canvas in one scheme; each text reaches 4.5 : 1 and each mark 3 : 1 on its background. */
export interface Appearance {
  scheme: 'light' | 'dark';
  background: string;
  ink: string;
  quietInk: string;
  line: string;
  faintLine: string;
  faintNode: string;
  accent: string;
  hues: Readonly<Record<Hue, string>>;
  rims: Readonly<Record<Hue, string>>;
  warning: string;
}

const DARK_RIM = '#0e151c';

export const LIGHT: Appearance = {
  scheme: 'light',
  background: '#fbfcfd',
  ink: '#1b2733',
  quietInk: '#52606d',
  line: '#8796a5',
  faintLine: '#e6eaee',
  faintNode: '#dfe4e9',
  accent: '#0b1f33',
  hues: OKABE_ITO,
  rims: {
    orange: '#a87400',
    sky: '#2b84b8',
    green: '#00714f',
    yellow: '#938a00',
    blue: '#004f7c',
    vermillion: '#973f00',
    purple: '#a14f7b',
    grey: '#626b76',
  },
  warning: '#a32d00',
};

export const DARK: Appearance = {
  scheme: 'dark',
  background: '#10171e',
  ink: '#e8edf2',
  quietInk: '#9fb0bf',
  line: '#6a7d8e',
  faintLine: '#1d2831',
  faintNode: '#26323c',
  accent: '#ffffff',
  hues: { ...OKABE_ITO, blue: '#2a8fd0', vermillion: '#e2691c', green: '#00a178' },
  rims: {
    orange: DARK_RIM,
    sky: DARK_RIM,
    green: DARK_RIM,
    yellow: DARK_RIM,
    blue: DARK_RIM,
    vermillion: DARK_RIM,
    purple: DARK_RIM,
    grey: DARK_RIM,
  },
  warning: '#ff9d6b',
};

/** The colours of a scheme. */
export function appearanceOf(scheme: 'light' | 'dark'): Appearance {
  return scheme === 'dark' ? DARK : LIGHT;
}

/** Mixes a #rrggbb colour into another; `share` is that of the second, 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const channel = (color: string, i: number) => parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(channel(from, i) * (1 - share) + channel(to, i) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

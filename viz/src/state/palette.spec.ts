import { describe, expect, it } from 'vitest';
import { matching, nameAndKey, onceEach } from './palette.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('commands', () => {
  it.each([
    ['Fit (F)', '', { name: 'Fit', key: 'F' }],
    ['Select with a lasso (Shift+B)', '', { name: 'Select with a lasso', key: 'Shift+B' }],
    ['Labels: auto (L)', '', { name: 'Labels: auto', key: 'L' }],
    ['Confirm…', 'Key C', { name: 'Confirm…', key: 'C' }],
    ['确认…', '按键 C', { name: '确认…', key: 'C' }],
    ['Restore your last canvas (12 things)', '', { name: 'Restore your last canvas (12 things)', key: null }],
    [' Alerts\n 3  not seen yet', 'Not seen yet: 3 open alerts', { name: 'Alerts 3 not seen yet', key: null }],
    ['Send', 'Ctrl+Enter', { name: 'Send', key: null }],
  ])('are called as on the screen, with their key: %s', (says, title, command) => {
    expect(nameAndKey(says, title)).toEqual(command);
  });

  it('stand once each', () => {
    expect(onceEach(named('Fit', '', 'Map', 'Fit'))).toEqual(named('Fit', 'Map'));
  });

  it('are found by any of their words, what begins so first', () => {
    const all = named('Show the map', 'Map', 'Export', 'Select with a lasso');
    expect(matching(all, ' map ')).toEqual(named('Map', 'Show the map'));
    expect(matching(all, 'lasso sel')).toEqual(named('Select with a lasso'));
    expect(matching(all, '')).toEqual(all);
    expect(matching(all, 'nothing')).toEqual([]);
  });
});

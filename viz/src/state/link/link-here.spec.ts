import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hushSaid, useSaid } from '../said.ts';
import { copyLink, copyLinkHere, useUncopied, writesAddress } from './link-here.ts';

/** What the browser's clipboard holds, and whether it takes anything. */
let held: string[];
let refuses: boolean;
const location = { href: 'http://here/explore', hash: '' };

beforeEach(() => {
  [held, refuses, location.href] = [[], false, 'http://here/explore'];
  const writeText = (text: string) =>
    refuses ? Promise.reject(new DOMException('', 'NotAllowedError')) : Promise.resolve(void held.push(text));
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  vi.stubGlobal('window', { location });
  hushSaid();
  useUncopied.setState({ link: null });
});

afterEach(() => void vi.unstubAllGlobals());

const writeAs =
  (href: string, isWhole = true) =>
  () => {
    location.href = href;
    return isWhole;
  };

describe('the link to what is shown', () => {
  // Seen red: with the address read before it is written, and with nothing told of a canvas that it lacks.
  it('is what the page writes at once, not what stood there', async () => {
    const forget = writesAddress(writeAs('http://here/explore#v=1&s=0'));
    await copyLinkHere();
    expect(held).toEqual(['http://here/explore#v=1&s=0']);
    expect(useSaid.getState().says).toBe('The link to what you see is copied');
    forget();
    location.href = 'http://here/alerts?order=rank';
    await copyLinkHere();
    expect(held.at(-1)).toBe('http://here/alerts?order=rank');
  });

  it('says where the canvas is too much for it', async () => {
    const forget = writesAddress(writeAs('http://here/explore', false));
    await copyLinkHere();
    expect(useSaid.getState().says).toMatch(/^The link is copied, without the canvas/);
    forget();
  });

  it('is written by the page that came last, also where the one before goes late', async () => {
    const first = writesAddress(writeAs('http://here/first'));
    const second = writesAddress(writeAs('http://here/second'));
    first();
    await copyLinkHere();
    expect(held).toEqual(['http://here/second']);
    second();
  });

  // Seen red: with the failure told as a message alone.
  it('stands there to be copied by hand where the browser refuses, or has no clipboard', async () => {
    refuses = true;
    await copyLink('http://here/one', 'copied');
    expect([useUncopied.getState().link, useSaid.getState().says]).toEqual(['http://here/one', null]);
    vi.stubGlobal('navigator', {});
    await copyLink('http://here/two', 'copied');
    expect(useUncopied.getState().link).toBe('http://here/two');
  });
});

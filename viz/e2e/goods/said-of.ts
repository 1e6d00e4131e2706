import type { EntityView, LinkRef, MemberPage, RacketView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { ask } from '../ask-api.ts';
import type { Told } from './reading.ts';

const encode = encodeURIComponent;
const drawer = (page: Page) => page.getByRole('dialog');

/** Opens a racket's page by an address that names what stands beside it. */
async function openBeside(page: Page, id: string, opened: string): Promise<void> {
  const { origin } = new URL(page.url());
  // An address that differs behind its # alone would not load the page anew.
  await page.goto('about:blank');
  await page.goto(`${origin}/rackets/${id}#v=1&n=${opened}`);
  await drawer(page).waitFor();
}

/** A member's record says how many use each value, and what of it the run found and did not know. */
export async function readSaidOfMember(page: Page, { id }: Told): Promise<void> {
  const { items } = (await ask(page, `rackets/${id}/members?limit=100`)) as MemberPage;
  const { assessment } = (await ask(page, `rackets/${id}`)) as RacketView;
  const against = (key: string) => assessment.counterEvidence.filter(({ sellers }) => sellers.includes(key));
  const member = items.find(({ key, ties }) => ties.length > 1 && against(key).length > 0) ?? items[0]!;
  await openBeside(page, id, encode(member.key));
  const lines = drawer(page).getByTestId('ties').locator('.tie-line');
  await lines.first().waitFor();
  const told = (await lines.allTextContents()).join('\n');
  for (const { users } of member.ties) expect(told).toContain(`${users} users`);
  await drawer(page).getByText('Without it', { exact: true }).waitFor();
  expect(await drawer(page).getByTestId('against').locator('> li').count()).toBe(against(member.key).length);
  expect(await drawer(page).getByTestId('not-known').textContent()).toMatch(/is not known|is on record|may not belong/);
  await keep(page, '95-said-of-member');
  expect(await findBarriers(page)).toEqual([]);
}

/** A link's panel says what detection let its value say, how many use it, and what speaks against it. */
export async function readSaidOfLink(page: Page, { id }: Told): Promise<void> {
  const { items } = (await ask(page, `rackets/${id}/members?limit=100`)) as MemberPage;
  const { links, key, users, weight } = items.flatMap(({ ties }) => ties).find((tie) => tie.weight !== null)!;
  const toValue = links.find(({ to }) => to === key)!;
  await openLink(page, id, toValue);
  const evidence = drawer(page).getByTestId('evidence');
  await eventually(() => evidence.textContent()).toContain(`Detection used a weight of ${weight!.toFixed(2)} of 1`);
  expect(await evidence.textContent()).toContain(`It has ${users} users`);
  const { assessment } = (await ask(page, `rackets/${id}`)) as RacketView;
  for (const { evidence: rows, says } of assessment.counterEvidence) {
    const link = await aLinkOf(page, rows, id);
    if (!link) continue;
    await openLink(page, id, link);
    await eventually(() => evidence.getByTestId('against').textContent()).toContain(says);
    await keep(page, '96-said-of-link');
    expect(await findBarriers(page)).toEqual([]);
    break;
  }
  await page.keyboard.press('Escape');
  await drawer(page).waitFor({ state: 'hidden' });
}

const openLink = (page: Page, id: string, { from, type, to }: LinkRef) =>
  openBeside(page, id, `${[from, to].map(encode).join(',')}&e=0.${type}.1`);

/** A link of which one end says to which racket it belongs. */
async function aLinkOf(page: Page, links: readonly LinkRef[], racket: string): Promise<LinkRef | null> {
  for (const link of links) {
    for (const key of [link.to, link.from])
      if (((await ask(page, `entities/${encode(key)}`)) as EntityView).racketId === racket) return link;
  }
  return null;
}

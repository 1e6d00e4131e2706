import { PlacesView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

/** From a place on a racket's page to its map, with those who are there selected. */
export async function openPlaceOnMap(page: Page, racket: string): Promise<void> {
  await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
  const places = page.getByRole('region', { name: 'Places', exact: true });
  await places.locator('tbody tr').first().waitFor();
  await places.scrollIntoViewIfNeeded();
  await keep(page, '69-places-of-a-racket');
  expect(await findBarriers(page)).toEqual([]);
  const { placings } = PlacesView.parse(await readApi(page, `rackets/${racket}/places`));
  const first = places.locator('tbody tr').first().getByRole('button');
  const members = Number(/show (\d+) members? on the map/.exec((await first.getAttribute('aria-label'))!)![1]);
  expect(members).toBeLessThanOrEqual(new Set(placings.map(({ key }) => key)).size);
  await first.focus();
  await page.keyboard.press('Enter');
  const map = page.getByRole('region', { name: 'Map of the canvas' });
  await map.locator('.place-name').first().waitFor();
  // Each of them stands somewhere that is selected now, whole or in part.
  await eventually(() => page.locator('.selection-bar').textContent()).toContain(String(members));
  await keep(page, '69-place-on-the-map');
  await page.getByRole('button', { name: 'Close the map' }).click();
  await settle(page);
  expect((await keysOf(page)).length).toBeGreaterThan(members);
}

import type { Page } from 'playwright-core';
import { eventually } from '../browser.ts';

/** Names the racket of the page by keys; a click beside the dialog throws nothing away. */
export async function nameByKeys(page: Page, id: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Name it…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Name ${id}` });
  await dialog.getByText(/by what it is, not by whom/).waitFor();
  const field = dialog.getByLabel('Name');
  await eventually(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type(words);
  await page.mouse.click(6, 300);
  await field.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

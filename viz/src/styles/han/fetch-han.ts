import type { Language } from '../../words/words.ts';

/** When nothing else is asked of the browser; where it can't tell, after a moment. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else setTimeout(work, 1_000);
}

/**
 * Fetches the sheet that says where Chinese letters are: at once for who reads Chinese, else when the page stands, for names.
 * The letters themselves come when they are shown; without them the system's are.
 */
export function fetchHan(language: Language): void {
  const fetch = () => void import('./han.ts').catch(() => undefined);
  if (language === 'zh-Hans') fetch();
  else if (document.readyState === 'complete') whenIdle(fetch);
  else window.addEventListener('load', () => whenIdle(fetch), { once: true });
}

/** How to get a browser, in a sentence. */
export const BROWSER_ADVICE: string;

/** The browser to test with; `usable` is false for a named one that cannot be run. Null when there is none. */
export function lookForBrowser(env: NodeJS.ProcessEnv): { path: string; usable: boolean } | null;

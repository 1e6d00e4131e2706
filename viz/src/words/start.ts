import { keptLanguage, languageFor } from './languages.ts';
import { speak, type Language } from './words.ts';

const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: Record<string, string> }>>> = {
  'zh-Hans': () => import('./zh-Hans.json'),
};

async function start(language: Language): Promise<void> {
  document.documentElement.lang = language;
  if (language === 'en') return;
  const [{ wordingOf }, catalogue] = await Promise.all([import('./catalogue.ts'), CATALOGUES[language]()]);
  speak(language, wordingOf(catalogue.default, language));
}

// All that follows is worded as it is loaded, so that a page speaks one language from its first line on.
// Where the catalogue can't be had, the page speaks English.
const language = keptLanguage() ?? languageFor(navigator.languages);
await start(language).catch(() => void (document.documentElement.lang = 'en'));

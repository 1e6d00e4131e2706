import { fetchHan } from '../styles/han/fetch-han.ts';
import { keptLanguage, languageFor } from './languages.ts';
import { speak, type Language } from './words.ts';

const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: Record<string, string> }>>> = {
  'zh-Hans': () => import('./zh-Hans.json'),
};

/** Speaks the reader's language from here on; English where its catalogue can't be had. */
export async function startLanguage(): Promise<void> {
  const language = keptLanguage() ?? languageFor(navigator.languages);
  try {
    if (language === 'zh-Hans') fetchHan(true);
    if (language !== 'en') await load(language);
    document.documentElement.lang = language;
  } catch {
    document.documentElement.lang = 'en';
  }
}

async function load(language: Exclude<Language, 'en'>): Promise<void> {
  const [{ knowingOf, wordingOf }, catalogue] = await Promise.all([import('./catalogue.ts'), CATALOGUES[language]()]);
  speak(language, wordingOf(catalogue.default, language), knowingOf(catalogue.default, language));
}

import type { Language } from './words.ts';

/** Each language by the name that its readers give it. */
export const LANGUAGES: readonly { language: Language; name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'zh-Hans', name: '简体中文' },
];

const KEPT = 'ringbreaker.language';

/** The language that this browser keeps; null where it is to be as the system's. */
export function keptLanguage(): Language | null {
  return LANGUAGES.find(({ language }) => language === localStorage.getItem(KEPT))?.language ?? null;
}

/** Keeps a language in this browser, or the system's, and loads the page anew in it: the canvas is kept, as ever. */
export function chooseLanguage(language: Language | null): void {
  if (language === null) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, language);
  window.location.reload();
}

/** The first of the reader's languages that is spoken here; English where none is. Traditional Chinese is another one. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'en') return 'en';
    if (language === 'zh' && script === 'Hans') return 'zh-Hans';
  }
  return 'en';
}

const LANGUAGE_OF: Record<string, string> = {
  ...spread('de', 'de at ch li'),
  ...spread('fr', 'fr be lu mc ma tn dz'),
  ...spread('es', 'es mx ar co cl pe ec uy py bo ve pa gt cr do'),
  ...spread('pt', 'pt br ao mz'),
  ...spread('it', 'it sm'),
  ...spread('nl', 'nl'),
  ...spread('pl', 'pl'),
  ...spread('ru', 'ru by kz kg ua'),
  ...spread('bg', 'bg'),
  ...spread('sr', 'rs ba me hr si mk'),
  ...spread('tr', 'tr'),
  ...spread('vi', 'vn'),
  ...spread('zh', 'cn'),
  ...spread('ko', 'kr'),
  ...spread('ar', 'ae bh eg iq jo kw lb ly om ps qa sa sd sy ye'),
  ...spread('compass', 'us ca au nz gb ie za in'),
};

/** The language whose abbreviations an address of this country uses; `compass` is English with its points. */
export function languageOf(country: string | undefined): string {
  return LANGUAGE_OF[country ?? ''] ?? 'en';
}

function spread(language: string, countries: string): Record<string, string> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, language]));
}

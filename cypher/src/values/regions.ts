const STATES: Record<string, string> = {
  us: `al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|dc district columbia|
fl florida|ga georgia|hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|
md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|
nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|
or oregon|pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont|
va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming`,
  ca: `ab alberta|bc british columbia|mb manitoba|nb new brunswick|nl newfoundland labrador|ns nova scotia|on ontario|
pe prince edward island|qc quebec|sk saskatchewan`,
  au: `nsw new south wales|vic victoria|qld queensland|wa western australia|sa south australia|tas tasmania|
act australian capital territory|nt northern territory`,
};
const TABLES = new Map(
  Object.entries(STATES).map(([country, lines]) => [
    country,
    new Map(
      lines
        .split(/\|\s*/)
        .map((line) => line.split(' '))
        .map(([short = '', ...full]) => [short, full]),
    ),
  ]),
);

/** The words of a state's full name for its abbreviation at the end of an address, or undefined. */
export function stateWords(short: string, country: string | undefined): readonly string[] | undefined {
  return TABLES.get(country ?? '')?.get(short);
}

// ISO 3166-1 alpha-2 code, then the names (any-ascii, lower case) that close or open an address.
const NAMES = `
ae united arab emirates|uae
ar argentina
at austria|osterreich|oesterreich
au australia
bd bangladesh
be belgium|belgie|belgique
bg bulgaria
br brazil|brasil
ca canada
ch switzerland|schweiz|suisse|svizzera
cl chile
cn china|pr china|p r china|prc|peoples republic of china|zhongguo
co colombia
cy cyprus
cz czech republic|czechia|cesko
de germany|deutschland|allemagne
dk denmark|danmark
dz algeria|algerie
ee estonia
eg egypt
es spain|espana
fi finland|suomi
fr france
gb united kingdom|uk|great britain|england|scotland|wales|northern ireland
ge georgia
gr greece|hellas|ellada
hk hong kong|hongkong|hong kong sar|xianggang
hr croatia|hrvatska
hu hungary|magyarorszag
id indonesia
ie ireland
il israel
in india
ir iran
it italy|italia
jp japan|nihon|nippon|riben
ke kenya
kr south korea|korea|republic of korea|daehanmingug
kz kazakhstan
lk sri lanka
lt lithuania
lu luxembourg
lv latvia
ma morocco|maroc
mm myanmar
mo macau|macao
mx mexico
my malaysia
ng nigeria
nl netherlands|the netherlands|nederland|holland
no norway|norge
np nepal
nz new zealand
pa panama
pe peru
ph philippines
pk pakistan
pl poland|polska
pt portugal
ro romania
rs serbia|srbija
ru russia|russian federation|rossiya|rossiyskaya federatsiya
sa saudi arabia|ksa
se sweden|sverige
sg singapore
si slovenia
sk slovakia
th thailand
tn tunisia|tunisie
tr turkey|turkiye
tw taiwan
ua ukraine|ukraina
us united states|united states of america|usa|u s a
vn vietnam|viet nam
za south africa
`;
// Names that are also those of a state, a town or a part of one: they tell no country by themselves.
const AMBIGUOUS = new Set([
  'georgia',
  'mexico',
  'panama',
  'peru',
  'lebanon',
  'macau',
  'singapore',
  'luxembourg',
  'holland',
]);

const NAMES_OF = new Map<string, readonly string[]>();
const CODE_OF = new Map<string, string>();
for (const line of NAMES.trim().split('\n')) {
  const [code, names] = [line.slice(0, 2), line.slice(3).split('|')];
  NAMES_OF.set(code, names);
  for (const name of names) if (!AMBIGUOUS.has(name)) CODE_OF.set(name, code);
}

/** An ISO 3166-1 alpha-2 code in lower case (`UK` read as `gb`), or undefined when the text is none. */
export function countryCode(country: string | undefined): string | undefined {
  const code = country?.trim().toLowerCase();
  if (code === undefined || !/^[a-z]{2}$/.test(code)) return undefined;
  return code === 'uk' ? 'gb' : code;
}

/** The country that an English or native name in ASCII lower case means beyond doubt. */
export function countryOfName(name: string): string | undefined {
  return CODE_OF.get(name);
}

/** The names by which a country may stand in an address, its code among them. */
export function namesOfCountry(code: string): readonly string[] {
  return [...(NAMES_OF.get(code) ?? []), code];
}

/** The codes of the countries that are known by name. */
export function knownCountries(): readonly string[] {
  return [...NAMES_OF.keys()];
}

import type { Draw } from '#jobs/generate/draw';

/** How names, places and numbers of a country look. `#` is a digit, `@` a letter. */
export interface Land {
  readonly code: string;
  readonly dial: string;
  readonly currency: string;
  /** What one euro is. */
  readonly rate: number;
  readonly weight: number;
  readonly forms: readonly string[];
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly firsts: readonly string[];
  readonly lasts: readonly string[];
  readonly stems: readonly string[];
  readonly endings: readonly string[];
  readonly mobiles: readonly string[];
  /** What follows the check digits of an IBAN; elsewhere a plain account. */
  readonly accounts: readonly string[];
}

const TEXT = `
GB 44 GBP 0.86 32
Ltd, Limited, Trading Ltd
Birmingham/B11 #@@, Leicester/LE4 #@@, Bradford/BD4 #@@, Wigan/WN5 #@@, London/E6 #@@, Luton/LU4 #@@
Trading Estate Road, Canal Street, Station Road, Park Lane, Mill Road, Albion Street, Victoria Road, Brook Avenue
Lee, Gemma, Ryan, Kirsty, Imran, Aisha, Darren, Paula, Callum, Natalie, Rajesh, Simran, Stuart, Donna, Ewa, Tunde
Smith, Khan, Patel, Jones, Begum, Taylor, Ahmed, Walker, Kaur, Green, Okafor, Nowak
Ack, Bram, Cleg, Dun, Els, Fair, Gar, Hol, Ink, Lock, Nes, Rad, Stan, Thorn
ford, croft, worth, ley, shaw, by, ham, well
7455######, 7783######, 7901######
SRLG##############, TIDE##############, NWBK##############

DE 49 EUR 1 26
GmbH, UG, e.K., Handels GmbH
Dortmund/441##, Duisburg/470##, Kassel/341##, Gera/075##, Offenbach/630##, Bremen/282##
Am Güterbahnhof, Werkstraße, Dorfstraße, Gartenweg, Hansastraße, Feldstraße, Kirchgasse, Ringstraße
Sven, Nicole, Murat, Anja, Dirk, Yasemin, Kevin, Manuela, Torsten, Irina, Mehmet, Silke, Patrick, Jana, Witali
Schmidt, Müller, Yılmaz, Meyer, Kaya, Schulz, Wolf, Braun, Richter, Klein, Demir
Ober, Nieder, Alten, Brink, Dorn, Ecken, Fried, Grün, Hell, Kling, Lauter, Rosen, Sieben, Wolken
bach, hauer, mann, sberg, feld, meier, kamp, roth
151########, 1578#######, 176########
10011001##########, 20041133##########, 44050199##########

PL 48 PLN 4.3 18
Sp. z o.o., s.c., S.A.
Słubice/69-100, Poznań/61-###, Łódź/91-###, Szczecin/70-###, Gliwice/44-###
ul. Magazynowa, ul. Kolejowa, ul. Ogrodowa, ul. Leśna, ul. Fabryczna, ul. Szkolna, ul. Krótka
Kamil, Monika, Paweł, Aneta, Łukasz, Dorota, Rafał, Oksana, Grzegorz, Sylwia, Artur, Beata, Mykola
Nowak, Kowalczyk, Wójcik, Lewandowski, Zając, Król, Bondarenko, Wróbel, Pawlak
Bor, Cich, Dąb, Grab, Jagod, Kalin, Lip, Mał, Olsz, Por, Rud, Sokoł
owski, ecki, czak, iński, ak, owicz, ek
512######, 668######, 793######
11402004################, 10502006################

US 1 USD 1.1 16
LLC, Inc., Liquidation LLC
Edison/0881#, Ontario/9176#, Plainfield/4616#, Reno/8950#, Doral/3312#
Commerce Drive, Industrial Boulevard, Route 27, Oak Street, Maple Avenue, Airport Parkway, Elm Court
Brandon, Tiffany, Jose, Crystal, Darnell, Mei, Scott, Priya, Kyle, Yolanda, Trevor, Ana, Vikram, Heather
Garcia, Johnson, Nguyen, Brown, Singh, Lopez, Davis, Chen, Martin, Reyes
Bar, Cald, Dray, Fen, Hack, Kin, Lang, Mont, Pruit, Rand, Stock, Wend
ley, well, er, man, ton, stead, ings
732555####, 909471####, 775230####
4640########, 8312########

IT 39 EUR 1 10
S.r.l., S.r.l.s., S.a.s.
Napoli/801##, Bari/701##, Prato/591##, Piacenza/291##
Via dell'Industria, Via Nazionale, Corso Umberto, Via Marconi, Via San Rocco, Viale Kennedy
Gennaro, Sara, Ciro, Martina, Fabio, Lin, Salvatore, Elisa, Luigi, Anna, Mirko, Federica
Russo, Esposito, Hu, Bianchi, Greco, Marino, Costa, De Luca
Bass, Cann, Doss, Fior, Lav, Mor, Pall, Riv, Tamb, Zan
etti, iello, ini, ardi, one, arelli
333#######, 389#######, 347#######
X03069#################, K36081#################`;

const LANDS: readonly Land[] = TEXT.trim()
  .split('\n\n')
  .map((text) => {
    const [facts = '', ...lines] = text.split('\n');
    const [code = '', dial = '', currency = '', rate, weight] = facts.split(' ');
    const names = ['forms', 'cities', 'streets', 'firsts', 'lasts', 'stems', 'endings', 'mobiles', 'accounts'];
    const lists = Object.fromEntries(names.map((name, at) => [name, lines[at]?.split(', ') ?? []]));
    return { code, dial, currency, rate: Number(rate), weight: Number(weight), ...lists } as unknown as Land;
  });

export const anyLand = (draw: Draw): Land => draw.weighted(LANDS, ({ weight }) => weight);

/** Fills a pattern. */
export function filled(draw: Draw, pattern: string): string {
  return pattern.replace(/[#@]/g, (sign, at: number) =>
    sign === '#' ? String(draw.at(at).between(0, 9)) : draw.at(at).pick([...'ABDEFGHJLNPQRSTUWXYZ']),
  );
}

/** A first name, and a surname that many have or that few have. */
export function personName(draw: Draw, { firsts, lasts, stems, endings }: Land, family?: string): string {
  const rare = `${draw.at('stem').pick(stems)}${draw.at('ending').pick(endings)}`;
  const last = family ?? (draw.at('common').chance(0.4) ? draw.at('last').pick(lasts) : rare);
  const middle = draw.at('two').chance(0.2) ? ` ${draw.at('second').pick(firsts)}` : '';
  return `${draw.at('first').pick(firsts)}${middle} ${last}`;
}

const STARTS = [
  'Re',
  'Bar',
  'Lot',
  'Pal',
  'Box',
  'Cle',
  'Mega',
  'Tec',
  'Volt',
  'Swap',
  'Neo',
  'Ko',
  'Ven',
  'Sur',
  'Ami',
];
const MIDDLES = ['ga', 'lo', 'ri', 'du', 'ne', 'to', 'ma', 'xi', 'pa', 'vo'];
const ENDINGS = ['ra', 'zone', 'deal', 'mart', 'nix', 'point', 'line', 'hub', 'sta', 'tek', 'bay', 'go'];

/** A word as shops and firms are named by. */
export function coined(draw: Draw): string {
  const middle = draw.at('long').chance(0.8) ? draw.at('middle').pick(MIDDLES) : '';
  return `${draw.at('start').pick(STARTS)}${middle}${draw.at('end').pick(ENDINGS)}`;
}

/** What names look like in mailboxes and domains. */
export const slug = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Without marks on the letters. */
export const plain = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

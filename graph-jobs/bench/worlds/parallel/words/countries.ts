/** A country as its merchants write it. In the patterns `#` stands for a digit and `@` for a letter. */
export interface Country {
  readonly code: string;
  readonly currency: string;
  /** Share of the marketplace's merchants. */
  readonly weight: number;
  readonly dial: string;
  readonly trunk: string;
  readonly isNumberFirst: boolean;
  readonly hasIban: boolean;
  readonly forms: readonly string[];
  /** Names and postcodes. */
  readonly cities: readonly (readonly [string, string])[];
  readonly streets: readonly string[];
  readonly firstNames: readonly string[];
  /** Common surnames, and what rarer ones are made of. */
  readonly surnames: readonly string[];
  readonly stems: readonly string[];
  readonly endings: readonly string[];
  readonly mobiles: readonly string[];
  /** What follows the two check digits of an IBAN, or a plain account number where there are none. */
  readonly accounts: readonly string[];
  readonly banks: readonly string[];
}

type Facts = Pick<Country, 'code' | 'currency' | 'weight' | 'dial' | 'trunk' | 'isNumberFirst' | 'hasIban'>;

/** A country from its facts and a line for each of its lists; commas between the items, a slash before a postcode. */
function country(facts: Facts, lists: string): Country {
  const lines = lists.trim().split('\n');
  const [forms, cities, streets, firstNames, surnames, stems, endings, mobiles, accounts, banks] = lines.map((line) =>
    line.trim().split(', '),
  );
  const places = (cities ?? []).map((text) => text.split('/') as [string, string]);
  const names = { firstNames, surnames, stems, endings };
  return { ...facts, ...names, forms, cities: places, streets, mobiles, accounts, banks } as Country;
}

const EURO = { currency: 'EUR', trunk: '0', hasIban: true };

export const COUNTRIES: readonly Country[] = [
  country(
    { ...EURO, code: 'DE', weight: 22, dial: '49', isNumberFirst: false },
    `GmbH, GmbH, UG (haftungsbeschränkt), GmbH & Co. KG, e.K.
    Berlin/10###, Hamburg/20###, Köln/50###, Leipzig/04###, Nürnberg/90###, Bremen/28###
    Hauptstraße, Lindenstraße, Gewerbestraße, Am Hafen, Bahnhofstraße, Industriestraße, Mühlenweg, Kaiserstraße
    Anna, Jonas, Katrin, Michael, Stefan, Sabine, Emre, Olga, Thomas, Julia, Markus, Heike, Lukas, Monika, Ayşe, Jörg
    Müller, Schmidt, Weber, Wagner, Becker, Hoffmann, Yilmaz, Krüger, Neumann, Schäfer, Vogel, Petrow
    Stein, Lind, Berg, Kirch, Feld, Hart, Reich, Bach, Eich, Brand, Wald, Winkel, Haber, Loh
    er, ner, mann, meier, hofer, hauer, inger, müller
    151########, 1761#######, 170#######
    50010517##########, 10010010##########, 37040044##########
    Deutsche Handelsbank, Volksbank Mitte, Nordbank`,
  ),
  country(
    { ...EURO, code: 'GB', currency: 'GBP', weight: 20, dial: '44', isNumberFirst: true },
    `Ltd, Limited, Ltd, LLP
    London/WC2H #@@, London/N1 #@@, Manchester/M1 #@@, Birmingham/B3 #@@, Cardiff/CF10 #@@, Leeds/LS1 #@@
    Shelton Street, City Road, High Street, Wenlock Road, Station Road, Mill Lane, Great Portland Street
    James, Sarah, David, Emma, Mohammed, Priya, Daniel, Laura, Robert, Karen, Imran, Gareth, Olivia, Craig, Nadia
    Smith, Jones, Taylor, Patel, Khan, Brown, Wilson, Evans, Hussain, Walker, Hughes, Novak
    Ash, Brad, Hart, Thorn, Whit, Langs, Pem, Wood, Hazel, Carl, Nor, Stan, Kings, Ather
    ley, ton, ford, worth, field, well, by, den
    7400######, 7911######, 7720######
    BARC##############, LOYD##############, REVO##############
    Barlow Bank, Lloydsgate, Revo`,
  ),
  country(
    { ...EURO, code: 'NL', weight: 12, dial: '31', isNumberFirst: false },
    `B.V., BV, V.O.F.
    Amsterdam/1012 @@, Rotterdam/3011 @@, Venlo/5928 @@, Tilburg/5015 @@
    Keizersgracht, Stationsweg, Columbusweg, Havenstraat, Industrieweg, Dorpsstraat
    Jan, Sanne, Pieter, Lotte, Willem, Fatima, Daan, Femke, Bas, Esra, Joris, Marieke
    de Jong, Jansen, de Vries, Bakker, Visser, Smit, Meijer, Yildiz, Mulder, Kuipers
    Veld, Hof, Dijk, Bos, Water, Zand, Kool, Oost, Groen, Steen
    man, stra, huis, kamp, berg, sma, hoven
    61#######, 62#######, 65#######
    INGB##########, RABO##########, ABNA##########
    Ingel Bank, Raboland, Abena`,
  ),
  country(
    { ...EURO, code: 'FR', weight: 10, dial: '33', isNumberFirst: true },
    `SARL, SAS, SASU, EURL
    Paris/750##, Lyon/690##, Marseille/130##, Lille/590##
    rue de la République, avenue Jean Jaurès, rue Victor Hugo, boulevard Voltaire, rue du Commerce
    Pierre, Camille, Julien, Nadia, Marc, Sophie, Karim, Claire, Antoine, Leïla, Hugo, Manon
    Martin, Bernard, Dubois, Moreau, Laurent, Benali, Girard, Lefèvre, Roux, Haddad
    Mont, Beau, Char, Ger, Bel, Cour, Ver, Del, Riv, Lam
    and, tel, ier, ault, mont, bert, eau, dier
    61#######, 66#######, 78#######
    30004##################, 20041##################
    Banque du Rhône, Crédit Littoral`,
  ),
  country(
    { ...EURO, code: 'IT', weight: 8, dial: '39', trunk: '', isNumberFirst: false },
    `S.r.l., Srl, S.r.l.s.
    Milano/201##, Napoli/801##, Roma/001##, Prato/591##
    Via Roma, Via Garibaldi, Corso Italia, Via Toledo, Viale Europa, Via dei Mille
    Marco, Giulia, Luca, Francesca, Antonio, Elena, Salvatore, Chiara, Paolo, Rosa, Davide, Sara
    Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Greco, Conti, Marino, Chen
    Bert, Cast, Mont, Lomb, Pell, Gall, Mart, Vent, Carl, Sant
    olini, elli, ucci, ardi, ini, oni, ano
    347#######, 320#######, 338#######
    X05428#################, K02008#################
    Banca Lariana, Credito Tirreno`,
  ),
  country(
    { ...EURO, code: 'PL', currency: 'PLN', weight: 10, dial: '48', trunk: '', isNumberFirst: false },
    `Sp. z o.o., sp. z o.o., S.A.
    Warszawa/00-###, Poznań/60-###, Wrocław/50-###, Łódź/90-###
    ul. Długa, ul. Polna, ul. Przemysłowa, al. Jerozolimskie, ul. Słoneczna, ul. Lipowa
    Piotr, Agnieszka, Tomasz, Katarzyna, Marek, Ewa, Krzysztof, Magdalena, Paweł, Olena, Jakub, Zofia
    Nowak, Kowalski, Wiśniewski, Wójcik, Kamiński, Lewandowski, Zieliński, Szymański, Shevchenko, Mazur
    Jabłoń, Malin, Górn, Wilcz, Sad, Kras, Brzez, Zaw, Dąbr, Lis
    ski, owski, icki, ak, iński, czyk, ek
    501######, 602######, 781######
    10201026################, 11402004################
    Bank Wisła, Kasa Bałtycka`,
  ),
  country(
    { code: 'US', currency: 'USD', weight: 14, dial: '1', trunk: '', isNumberFirst: true, hasIban: false },
    `LLC, Inc., LLC, Corp.
    Wilmington/1980#, Miami/331##, Brooklyn/112##, Cheyenne/8200#
    Main Street, Market Street, NW 25th Street, Flatbush Avenue, Capitol Avenue, Orange Street
    John, Maria, Michael, Jennifer, Carlos, Ashley, Kevin, Linda, Andrew, Mei, Tyler, Rachel
    Johnson, Williams, Garcia, Miller, Davis, Rodriguez, Lee, Cohen, Thompson, Wang
    Harr, Wat, Peter, Ander, Gold, Roth, Cart, Mans, Hend, Nel
    son, man, berg, field, ers, stein, well
    305812####, 718234####, 302478####, 917345####
    ##########, ############
    First Harbor Bank, Keystone National, Sunline Credit Union`,
  ),
  country(
    { code: 'CA', currency: 'CAD', weight: 4, dial: '1', trunk: '', isNumberFirst: true, hasIban: false },
    `Inc., Ltd., Corp.
    Toronto/M5V #@#, Vancouver/V6B #@#
    King Street West, Yonge Street, Granville Street, Queen Street, Dundas Street
    Liam, Emily, Noah, Chloe, Raj, Wei, Sophie, Owen, Megan, Lucas
    Tremblay, Singh, Campbell, Wong, MacDonald, Gagnon, Roy, Stewart, Chan, Fraser
    Mac, Fitz, Bel, Dun, Ker, Lang, Mor, Ross
    can, more, rick, land, ley, gan
    416732####, 604345####, 514278####
    ##########, ############
    Dominion Trust, Maple Savings`,
  ),
];

/** The country of a code. */
export function countryOf(code: string): Country {
  const found = COUNTRIES.find((one) => one.code === code);
  if (!found) throw new RangeError(`No merchant is from ${code}.`);
  return found;
}

/** What one euro is in other money, about. */
const RATES: Readonly<Record<string, number>> = { EUR: 1, GBP: 0.86, USD: 1.09, CAD: 1.48, PLN: 4.3 };

/** An amount of euros in another currency, with two decimals. */
export function inCurrency(euros: number, currency: string): number {
  return Math.round(100 * euros * (RATES[currency] ?? 1)) / 100;
}

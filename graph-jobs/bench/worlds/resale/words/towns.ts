import type { Draw } from '#jobs/generate/draw';

const COUNTRIES = ['FR', 'DE', 'IT', 'PL', 'LT', 'ES', 'GB', 'NL'] as const;
export type Country = (typeof COUNTRIES)[number];

export interface Place {
  readonly country: Country;
  readonly city: string;
  readonly postcode: string;
  readonly street: string;
  readonly number: string;
  readonly unit: string | null;
}

interface Land {
  /** Sellers of the marketplace, by weight. */
  readonly weight: number;
  /** Towns with the first digits of their postcodes, the largest first. */
  readonly towns: readonly (readonly [string, string])[];
  readonly streets: readonly string[];
}

const list = (text: string) => text.split('; ');
const towns = (text: string) => list(text).map((one) => one.split('/') as [string, string]);

const LANDS: Readonly<Record<Country, Land>> = {
  FR: {
    weight: 28,
    towns: towns('Paris/750; Marseille/130; Lille/590; Lyon/690; Toulouse/310; Roubaix/591'),
    streets: list(
      'rue Victor Hugo; rue de la République; avenue Jean Jaurès; rue Pasteur; boulevard Gambetta; rue des Lilas; rue du Moulin; allée des Tilleuls; rue de l’Église; avenue Foch; rue Émile Zola; impasse des Roses; rue de Bretagne; quai du Port; rue Nationale; rue des Écoles',
    ),
  },
  DE: {
    weight: 16,
    towns: towns('Berlin/10; Köln/50; Hamburg/20; München/80; Dortmund/44; Leipzig/04'),
    streets: list(
      'Hauptstraße; Schillerstraße; Bahnhofstraße; Lindenweg; Goethestraße; Gartenstraße; Mozartstraße; Am Markt; Kirchgasse; Bergstraße; Rosenweg; Königsallee; Sonnenallee; Friedrichstraße; Ringstraße; Karlstraße',
    ),
  },
  IT: {
    weight: 12,
    towns: towns('Milano/201; Napoli/801; Roma/001; Torino/101; Prato/591; Bari/701'),
    streets: list(
      'Via Roma; Via Garibaldi; Corso Italia; Via Mazzini; Via Dante; Viale Europa; Via Verdi; Via Cavour; Piazza Matteotti; Via Toledo; Via Pistoiese; Via Nazionale; Via Marconi; Via Leopardi; Corso Umberto I; Via San Marco',
    ),
  },
  PL: {
    weight: 14,
    towns: towns('Warszawa/00; Łódź/90; Kraków/30; Wrocław/50; Poznań/60; Rzgów/95'),
    streets: list(
      'ul. Polna; ul. Leśna; ul. Słoneczna; ul. Krótka; ul. Szkolna; ul. Ogrodowa; ul. Mickiewicza; al. Jana Pawła II; ul. Piotrkowska; ul. Kościuszki; ul. Długa; ul. Żeromskiego; os. Tysiąclecia; ul. Kwiatowa; ul. Lipowa; ul. 3 Maja',
    ),
  },
  LT: {
    weight: 8,
    towns: towns('Vilnius/0; Kaunas/4; Klaipėda/9; Šiauliai/7; Panevėžys/3'),
    streets: list(
      'Gedimino pr.; Savanorių pr.; Laisvės al.; Vytauto g.; Taikos pr.; Žalgirio g.; Šviesos g.; Ateities g.; Architektų g.; Kalvarijų g.; Aušros g.; Liepų g.; Sodų g.; Beržų g.',
    ),
  },
  ES: {
    weight: 9,
    towns: towns('Madrid/280; Barcelona/080; Valencia/460; Sevilla/410; Elche/032'),
    streets: list(
      'Calle Mayor; Calle Real; Avenida de la Constitución; Calle del Sol; Calle San Juan; Paseo de Gracia; Calle Cervantes; Calle Nueva; Plaza de España; Calle Goya; Avenida de Andalucía; Calle Colón; Calle Olmo; Calle de la Cruz',
    ),
  },
  GB: {
    weight: 7,
    towns: towns('London/E; Manchester/M; Leicester/LE; Birmingham/B; Leeds/LS'),
    streets: list(
      'High Street; Station Road; Church Lane; Victoria Road; Green Lane; Park Avenue; Mill Road; Queens Road; Cheetham Hill Road; Albert Street; Kingsway; Melton Road; The Crescent; Grange Close',
    ),
  },
  NL: {
    weight: 6,
    towns: towns('Amsterdam/10; Rotterdam/30; Utrecht/35; Den Haag/25; Eindhoven/56'),
    streets: list(
      'Kerkstraat; Dorpsstraat; Molenweg; Julianalaan; Beatrixstraat; Stationsweg; Schoolstraat; Hoofdstraat; Nieuwstraat; Prins Hendrikkade; Lindelaan; Burgemeester de Vlugtlaan; Weverstraat',
    ),
  },
};

const LENGTHS: Readonly<Record<Country, number>> = { FR: 5, DE: 5, IT: 5, PL: 5, LT: 5, ES: 5, GB: 0, NL: 4 };

/** A country, by how many sell there. */
export function drawCountry(draw: Draw): Country {
  return draw.weighted(COUNTRIES, (country) => LANDS[country].weight);
}

/** A flat or a house; `city` where the town is given. */
export function drawPlace(draw: Draw, country: Country, city?: string): Place {
  const { towns: all, streets } = LANDS[country];
  const at = city
    ? all.findIndex(([name]) => name === city)
    : Math.floor(draw.at('town').uniform() ** 1.4 * all.length);
  const [name, prefix] = all[Math.max(0, at)] as readonly [string, string];
  const number = draw.at('number').between(1, draw.at('long').chance(0.3) ? 180 : 48);
  const hasUnit = draw.at('flat').chance(0.35);
  return {
    country,
    city: name,
    postcode: drawPostcode(draw.at('postcode'), country, prefix),
    street: draw.at('street').pick(streets),
    number: `${number}${draw.at('letter').chance(0.12) ? draw.at('suffix').pick(['A', 'B', 'bis']) : ''}`,
    unit: hasUnit ? String(draw.at('unit').between(1, 60)) : null,
  };
}

function drawPostcode(draw: Draw, country: Country, prefix: string): string {
  const letters = () => 'ABDEFGHJLNPQRSTUWXYZ'[draw.at('letters').between(0, 19)];
  if (country === 'GB') return `${prefix}${draw.between(1, 19)} ${draw.at('in').between(1, 9)}${letters()}X`;
  // A town has few postcodes: its last two digits take few values.
  const few = String(draw.between(0, 9)).padStart(LENGTHS[country] - prefix.length, '0');
  const digits = prefix + few;
  if (country === 'PL') return `${digits.slice(0, 2)}-${digits.slice(2)}`;
  if (country === 'NL') return `${digits} ${letters()}${'ABKX'[draw.at('end').between(0, 3)]}`;
  return digits;
}

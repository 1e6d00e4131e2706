import type { Culture, Spellings } from './names.ts';

/** A city with a bazaar of weight in this trade. */
export interface City {
  readonly names: Spellings;
  readonly country: string;
  readonly region: string;
  /** First digits of its postcodes. */
  readonly post: string;
  /** Of a hundred sellers of the marketplace, so many sit here. */
  readonly weight: number;
  /** Whose people trade here; a culture that stands twice is met twice as often. */
  readonly cultures: readonly Culture[];
}

function city(
  country: string,
  names: string,
  [region, post, weight]: [string, string, number],
  cultures: string,
): City {
  return { country, names: names.split('|'), region, post, weight, cultures: cultures.split(' ') as Culture[] };
}

export const CITIES: readonly City[] = [
  city('TR', 'İstanbul|Istanbul|İST.', ['Fatih', '341', 30], 'tr tr tr tr tr ar'),
  city('TR', 'Bursa', ['Osmangazi', '162', 7], 'tr tr tr tr bg'),
  city('TR', 'İzmir|Izmir', ['Konak', '352', 7], 'tr'),
  city('TR', 'Gaziantep|G.Antep|Antep|عنتاب', ['Şahinbey', '270', 8], 'tr tr ar'),
  city('TR', 'Denizli', ['Merkezefendi', '201', 4], 'tr'),
  city('TR', 'Edirne', ['Merkez', '221', 2], 'tr tr bg'),
  city('GR', 'Θεσσαλονίκη|Thessaloniki|Saloniki|Selanik', ['Κεντρική Μακεδονία', '546', 5], 'el el el ar'),
  city('GR', 'Αθήνα|Athina|Athens|ΑΘΗΝΑ', ['Αττική', '105', 4], 'el el ar'),
  city('BG', 'София|Sofia|гр. София', ['София-град', '12', 6], 'bg bg bg ar'),
  city('BG', 'Димитровград|Dimitrovgrad', ['Хасково', '64', 3], 'bg bg tr'),
  city('RO', 'București|Bucuresti|Bucharest|Buc.', ['Ilfov', '077', 6], 'ro ro ro ro ar tr'),
  city('RS', 'Нови Пазар|Novi Pazar|N. Pazar', ['Raška', '363', 5], 'sr'),
  city('RS', 'Београд|Beograd|Belgrade|BGD', ['Beograd', '110', 3], 'sr'),
  city('AE', 'دبي|Dubai|Dubayy', ['Deira', '', 4], 'ar ar ar tr'),
  city('AE', 'الشارقة|Sharjah|Al Shariqah', ['Industrial Area', '', 2], 'ar'),
  city('DE', 'Berlin', ['Neukölln', '120', 3], 'tr tr ar'),
  city('DE', 'Köln|Koeln|Cologne', ['NRW', '510', 2], 'tr tr bg'),
  city('DE', 'Duisburg', ['NRW', '471', 1], 'tr bg ro'),
];

/** Streets of a country, each in its spellings: the whole word, and how people shorten it. */
export const STREETS: Readonly<Record<string, readonly Spellings[]>> = {
  TR: read(`Mahmutpaşa_Yokuşu|Mahmutpasa_Yok. Çakmakçılar_Sokak|Cakmakcilar_Sk.|Çakmakçılar_Sk Fuatpaşa_Caddesi|Fuat_Paşa_Cad.
    Gazi_Bulvarı|Gazi_Blv. Uzunçarşı_Caddesi|Uzuncarsi_Cd. Tığcılar_Sokak|Tigcilar_Sok. Kunduracılar_Caddesi|Kunduracilar_Cad
    Bakırcılar_Çarşısı_Sokak|Bakircilar_Crs._Sk. İnönü_Caddesi|Inonu_Cad.|İnönü_Cd. Cumhuriyet_Mahallesi_114._Sokak|Cumhuriyet_Mh._114_Sk.
    Laleli_Caddesi|Laleli_Cd. Ordu_Caddesi|Ordu_Cad. Terziler_Sokak|Terziler_Sk Hamam_Arkası_Sokak|Hamam_Arkasi_Sk.`),
  GR: read(`Οδός_Ερμού|Ermou|Ερμού Εγνατία|Egnatia Αθηνάς|Athinas_str. Μοναστηρίου|Monastiriou Αγίου_Δημητρίου|Ag._Dimitriou
    Βενιζέλου|Venizelou|El._Venizelou Πειραιώς|Pireos|Peiraios`),
  BG: read(`бул._Рожен|bul._Rozhen|Rojen_blvd ул._Цар_Симеон|ul._Tsar_Simeon|Car_Simeon бул._България|bul._Bulgaria
    ул._Илиянци|ul._Iliyantsi|Ilientzi ул._Марица|ul._Maritsa|Marica_str. ул._Раковски|ul._Rakovski`),
  RO: read(`Șoseaua_Afumați|Sos._Afumati Bulevardul_Voluntari|Bd._Voluntari|B-dul_Voluntari Strada_Lipscani|Str._Lipscani
    Calea_Moșilor|Cal._Mosilor Strada_Fabricii|Str._Fabricii Șoseaua_Colentina|Sos_Colentina`),
  RS: read(`ул._Стевана_Немање|Stevana_Nemanje 28._новембра|28._novembra|28_Novembar Рифата_Бурџевића|Rifata_Burdževića|R._Burdzevica
    Булевар_Арсенија|Bulevar_Arsenija|Bul._Arsenija Шабан_Коче|Šabana_Koče|Sabana_Koce`),
  AE: read(`Al_Sabkha_Road|Sabkha_Rd|السبخة Naif_Road|Naif_Rd.|Nayef_Road|نايف Al_Ras_Street|Al_Ras_St. Murshid_Bazar|Murshid_Bazaar
    Al_Wahda_Street|Wahda_St.|الوحدة`),
  DE: read(`Karl-Marx-Straße|Karl-Marx-Str.|Karl_Marx_Strasse Weseler_Straße|Weseler_Str. Keupstraße|Keupstr.|Keupstrasse
    Sonnenallee Hermannstraße|Hermannstr. Kaiser-Wilhelm-Straße|Kaiser-Wilhelm-Str.`),
};

/** How the number of a shop inside a hall is written; some people leave it out. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  TR: ['No:#', 'D:#', 'Dükkan #', 'Kat:2 No:#', 'K.1 N.#', '/#'],
  GR: ['κατ. #', 'shop #', 'αρ. καταστ. #'],
  BG: ['маг. #', 'mag. #', 'щанд #', 'сектор Б #'],
  RO: ['stand #', 'St. #', 'mag. #'],
  RS: ['lokal #', 'лок. #', 'lok #'],
  AE: ['Shop #', 'Shop No. #', 'محل #', '#'],
  DE: ['Stand #', 'Halle 2/#', 'Nr. #'],
};

/** What a hall of shops is called in a country, behind its own name. */
export const HALL_WORDS: Readonly<Record<string, Spellings>> = {
  TR: ['Han', 'Hanı', 'Çarşısı', 'İş Hanı', 'Pasajı'],
  GR: ['Στοά', 'Stoa', 'Εμπορικό Κέντρο', 'Emporiko Kentro'],
  BG: ['Тържище', 'Tarzhishte', 'Търг. център', 'Trade Center'],
  RO: ['Complex Comercial', 'Cplx. Com.', 'Complex'],
  RS: ['Tržni centar', 'TC', 'Тржни центар', 'Pijaca'],
  AE: ['Souk', 'Souq', 'سوق', 'Building'],
  DE: ['Basar', 'Bazar', 'Großhandelshalle'],
};

export const HALL_NAMES: readonly Spellings[] =
  read(`Kervan|Kervân İpekçi|Ipekci Çınaraltı|Cinaralti Doğubank_2|Dogubank_II
  Yeni_Pamuk|Y._Pamuk Balkan|Balkanlar|Балкан Tuna|Duna|Дунав Nur Sultan_Odaları|Sultan_Odalari Beyaz_Saray|Beyazsaray
  Akdeniz|Akd. Anadolu|Anatolia Marmara Rumeli|Roumeli|Румели Vezir|Wazir|Vesir Şehzade|Sehzade Altın_Makas|Altin_Makas
  Ege|Egeo|Αιγαίο Bereket|Barakat|بركة Orient|Ориент|Şark Zafer|Zafir Gül|Gul|Ruža Merkez|Markaz|Centar Kapalı|Kapali`);

function read(text: string): Spellings[] {
  return text
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ').split('|'));
}

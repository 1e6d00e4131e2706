/** A country where people pay by telephone: its names, numbers, places and money. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  /** Of its money for one US dollar. */
  readonly rate: number;
  readonly dial: string;
  readonly prefixes: readonly string[];
  /** Digits of a number without its leading zero. */
  readonly digits: number;
  readonly wallets: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly cities: readonly City[];
  readonly streets: readonly string[];
  readonly riders: readonly string[];
  /** How people there say that a thing is the true one. */
  readonly praise: readonly string[];
}

export interface City {
  readonly name: string;
  readonly region: string;
  readonly halls: readonly string[];
  readonly districts: readonly string[];
}

const list = (text = '') => text.trim().split(', ');

/** What is known of each country in lines: its codes and numbers, then its lists in their order, then its cities. */
const WRITTEN = [
  `KE, Kenya, KES, 254, 129, 9
  712, 722, 733, 790, 110
  M-Pesa, Airtel Money
  Wanjiru, Otieno, Njeri, Kamau, Achieng, Mwangi, Brian, Faith, Kevin, Mercy, Dennis, Amina, Hassan, Purity
  Kariuki, Odhiambo, Mutua, Wambui, Kiprono, Ochieng, Njoroge, Hassan, Muthoni, Barasa, Chebet, Omondi, Maina
  Tom Mboya Street, River Road, Moi Avenue, Jogoo Road, Ronald Ngala Street, Outer Ring Road, Biashara Street
  Boda Haraka, Twende Parcels, Easy Sacco Courier
  original, og, genuine, legit, quality mtumba
  Nairobi/Nairobi County: Gikomba Market, Luthuli Electronics Arcade, Kamukunji Trade Centre | Kasarani, Umoja, Kayole, Eastleigh, Kawangware, Rongai
  Mombasa/Coast: Kongowea Market, Marikiti Arcade | Likoni, Bamburi, Changamwe, Nyali`,
  `GH, Ghana, GHS, 233, 12, 9
  24, 54, 20, 27, 55
  MTN MoMo, Telecel Cash, AT Money
  Kwame, Ama, Kofi, Akosua, Yaw, Abena, Kojo, Efua, Esi, Nana, Emmanuel, Gifty, Issah, Rashida
  Mensah, Owusu, Boateng, Asante, Osei, Appiah, Addo, Agyeman, Amoah, Quaye, Iddrisu, Tetteh, Sarpong
  Ring Road Central, Spintex Road, Oxford Street, Kojo Thompson Road, Lagos Avenue, Prempeh II Street
  Okada Express, Swift Dispatch GH, VIP Parcel Desk
  original, home used, UK used, legit, first grade
  Accra/Greater Accra: Makola Market, Kantamanto Market, Circle Tiptoe Lane | Madina, Kasoa, Dansoman, Nima, Ashaiman
  Kumasi/Ashanti: Kejetia Market, Adum Phone Centre | Suame, Asokwa, Bantama, Tafo`,
  `NG, Nigeria, NGN, 234, 1500, 10
  803, 806, 813, 703, 706, 908
  OPay, PalmPay, Moniepoint
  Chinedu, Ngozi, Emeka, Amaka, Tunde, Funke, Ibrahim, Aisha, Segun, Blessing, Ifeanyi, Chioma, Musa, Kemi
  Okafor, Adeyemi, Eze, Balogun, Okonkwo, Bello, Nwosu, Ogunleye, Uche, Abubakar, Obi, Lawal, Nnamdi
  Otigba Street, Oba Akran Avenue, Awolowo Way, Ojo Road, Bright Street, Iweka Road, Agege Motor Road
  Gokada Dispatch, GIG Corner Parcel, Peace Park Waybill
  original, UK used, tokunbo, legit, first grade, tested ok
  Lagos/Lagos State: Computer Village, Alaba International Market, Balogun Market, Ladipo Spare Parts | Ikeja, Surulere, Ajah, Agege, Mushin, Ikorodu
  Onitsha/Anambra: Onitsha Main Market, Nkpor Motor Parts | Awada, Fegge, Omagba, Nkpor`,
  `BD, Bangladesh, BDT, 880, 120, 10
  171, 181, 191, 155, 167
  bKash, Nagad, Rocket
  Rahim, Karim, Fatema, Nusrat, Sohel, Rina, Jahid, Shirin, Tanvir, Sumon, Mim, Arif, Shakil, Taslima
  Hossain, Islam, Rahman, Akter, Ahmed, Khatun, Miah, Chowdhury, Sarkar, Begum, Uddin, Das, Khan
  Mirpur Road, Nawabpur Road, Green Road, Station Road, Zahir Raihan Sarani, Hatirpool Road
  Pathway Courier, Sundor Parcel, E-Dhaka Rider
  original, 100% authentic, master copy na, intact box, import
  Dhaka/Dhaka Division: Gulistan Market, Motalib Plaza, Chawkbazar, Elephant Road Shoes | Mirpur, Mohammadpur, Uttara, Jatrabari, Badda
  Chattogram/Chattogram Division: Reazuddin Bazar, Tamakumundi Lane | Agrabad, Halishahar, Pahartali`,
  `PK, Pakistan, PKR, 92, 280, 10
  300, 321, 345, 333, 312
  JazzCash, Easypaisa, SadaPay
  Muhammad, Ali, Ayesha, Bilal, Sana, Usman, Hina, Imran, Zainab, Faisal, Adnan, Rabia, Kashif, Nadia
  Khan, Ahmed, Malik, Butt, Sheikh, Hussain, Iqbal, Qureshi, Raza, Bibi, Chaudhry, Siddiqui, Mughal
  Beadon Road, Nisbet Road, Preedy Street, M A Jinnah Road, Multan Road, Circular Road
  Bykeway COD, Leopard Corner, Trax Point
  original, box pack, PTA approved, kit only, imported, A plus
  Lahore/Punjab: Hall Road, Shah Alam Market, Liberty Market, Bilal Ganj | Johar Town, Gulberg, Samanabad, Shahdara
  Karachi/Sindh: Saddar Mobile Market, Bolton Market, Plaza Quarters | Gulshan, Korangi, Lyari, North Nazimabad`,
  `ID, Indonesia, IDR, 62, 16000, 11
  812, 813, 857, 878, 896
  DANA, OVO, GoPay, ShopeePay
  Budi, Siti, Agus, Dewi, Rizky, Putri, Andi, Rina, Joko, Sri, Dimas, Ayu, Hendra, Wati
  Santoso, Wijaya, Saputra, Lestari, Hidayat, Susanti, Pratama, Nugroho, Halim, Setiawan, Rahayu, Kurniawan
  Jalan Kyai Tapa, Jalan Hasyim Ashari, Jalan Fachrudin, Jalan Asemka, Jalan Stasiun Kota, Jalan Raya Bogor
  Anteraja Loket, Ojek Kilat, Titipan Warga
  ori, original 100%, resmi, murah, BNIB, ready stock
  Jakarta/DKI Jakarta: Roxy Square, Pasar Tanah Abang, Pasar Asemka, Mangga Dua | Cengkareng, Tebet, Kemayoran, Cakung
  Surabaya/Jawa Timur: Pasar Atom, Plaza Marina WTC | Rungkut, Wonokromo, Kenjeran`,
  `PH, Philippines, PHP, 63, 57, 10
  917, 918, 905, 998, 927
  GCash, Maya
  Maria, Jose, Jun, Liza, Mark, Angel, Ramon, Grace, Jericho, Rowena, Carlo, Joy, Arnel, Cristina
  Santos, Reyes, Cruz, Bautista, Garcia, Mendoza, Flores, Ramos, Dela Cruz, Villanueva, Aquino, Lim
  Ortigas Avenue, Recto Avenue, Banawe Street, Juan Luna Street, Colon Street, Quezon Boulevard
  Lalapadala, Habal Express, Sakay Parcel
  original, legit, authentic, mall pullout, overrun, sealed
  Manila/Metro Manila: Greenhills Tiangge, Divisoria 168, Quiapo Hidalgo, Banawe Auto | Tondo, Sampaloc, Pasig, Marikina, Taguig
  Cebu City/Cebu: Carbon Market, Colon Gadgets Arcade | Mabolo, Talamban, Mandaue`,
];

/** Where the marketplaces of this world are. */
export const COUNTRIES: readonly Country[] = WRITTEN.map((text) => {
  const [head, prefixes, wallets, first, last, streets, riders, praise, ...cities] = text.split('\n');
  const [code = '', name = '', currency = '', dial = '', rate, digits] = list(head);
  return {
    code,
    name,
    currency,
    dial,
    rate: Number(rate),
    digits: Number(digits),
    cities: cities.map(readCity),
    prefixes: list(prefixes),
    wallets: list(wallets),
    first: list(first),
    last: list(last),
    streets: list(streets),
    riders: list(riders),
    praise: list(praise),
  };
});

/** `Name/Region: halls | districts`. */
function readCity(text: string): City {
  const [name = '', region = '', halls, districts] = text.trim().split(/\/|: | \| /);
  return { name, region, halls: list(halls), districts: list(districts) };
}

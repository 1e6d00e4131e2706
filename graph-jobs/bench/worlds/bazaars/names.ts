/** Whose names a person bears; a city has people of several. */
export type Culture = 'tr' | 'el' | 'bg' | 'ro' | 'sr' | 'ar';

/** A name in all its spellings, the one in its own script first. */
export type Spellings = readonly string[];

interface Names {
  readonly given: readonly Spellings[];
  readonly family: readonly Spellings[];
}

/** One name a word, its spellings parted by strokes; an underscore is a space within a name. */
function stock(given: string, family: string): Names {
  const read = (text: string) =>
    text
      .trim()
      .split(/\s+/)
      .map((name) => name.replaceAll('_', ' ').split('|'));
  return { given: read(given), family: read(family) };
}

export const NAMES: Readonly<Record<Culture, Names>> = {
  tr: stock(
    `Ayşe Fatma Hatice Zeynep Emine Elif Meryem Şerife Gülsüm Sevgi Özlem Derya Nurcan Songül Hülya Büşra Kübra Çiğdem
    Mehmet|Mehmed Mustafa Ahmet|Ahmed Ali Hüseyin Hasan İbrahim Osman Yusuf Murat Ömer Halil Süleyman Recep Emre Burak
    Serkan Volkan Uğur Cengiz Şükrü İsmail Ramazan Kadir Orhan Tuncay Yaşar Gökhan`,
    `Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan|Aslan Doğan Kılıç Aslantaş Çetin Kara
    Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğdu Güneş Aksoy Bozkurt Taş Türkmen Güler Yalçın Bulut Keskin
    Turan Gül Ünal Özer Işık Coşkun Sarıgül Karataş Ekinci Tekstilci Kunduracı Bakırcıoğlu Hacıhasanoğlu`,
  ),
  el: stock(
    `Γεώργιος|Georgios|Giorgos|Yiorgos Ιωάννης|Ioannis|Giannis|Yannis Κωνσταντίνος|Konstantinos|Kostas|Costas
    Δημήτριος|Dimitrios|Dimitris Νικόλαος|Nikolaos|Nikos Παναγιώτης|Panagiotis|Panayiotis Βασίλης|Vasilis|Vassilis
    Χρήστος|Christos|Hristos Αθανάσιος|Athanasios|Thanasis Μαρία|Maria Ελένη|Eleni|Heleni Αικατερίνη|Aikaterini|Katerina
    Βασιλική|Vasiliki|Vassiliki Σοφία|Sofia|Sophia Ευαγγελία|Evangelia|Evaggelia Χαράλαμπος|Charalampos|Haralambos`,
    `Παπαδόπουλος|Papadopoulos|Papadopulos Παπαδάκης|Papadakis Βλάχος|Vlachos|Vlahos Ιωαννίδης|Ioannidis|Ioannides
    Χατζηγεωργίου|Chatzigeorgiou|Hatzigeorgiou Γεωργιάδης|Georgiadis|Georgiades Οικονόμου|Oikonomou|Economou
    Καραγιάννης|Karagiannis|Karayannis Μακρής|Makris Αγγελόπουλος|Angelopoulos|Aggelopoulos Σαββίδης|Savvidis|Savidis
    Τσακίρης|Tsakiris Δημητρίου|Dimitriou Νικολαΐδης|Nikolaidis Χουρμούζης|Chourmouzis|Hourmouzis Ζαχαρίου|Zachariou`,
  ),
  bg: stock(
    `Георги|Georgi|Gueorgui Иван|Ivan Димитър|Dimitar|Dimiter Николай|Nikolay|Nikolai Христо|Hristo|Christo Петър|Petar|Peter
    Стоян|Stoyan|Stojan Мария|Mariya|Maria Елена|Elena Десислава|Desislava|Dessislava Йорданка|Yordanka|Jordanka
    Красимир|Krasimir Ангел|Angel Цветан|Tsvetan|Cvetan Юлия|Yuliya|Julia Сашо|Sasho|Sascho Хасан|Hasan|Hassan
    Айше|Ayshe|Aishe Мустафа|Mustafa`,
    `Иванов|Ivanov|Ivanoff Георгиев|Georgiev Димитров|Dimitrov|Dimitroff Петров|Petrov Николов|Nikolov Христов|Hristov|Christov
    Стоянов|Stoyanov|Stojanov Тодоров|Todorov Илиев|Iliev Василев|Vasilev|Vassilev Атанасов|Atanasov Желязков|Zhelyazkov|Jeliazkov
    Ангелов|Angelov Чолаков|Cholakov|Tcholakov Юсеинов|Yuseinov|Juseinov Мехмедов|Mehmedov Шопов|Shopov|Schopov`,
  ),
  ro: stock(
    `Andrei Ștefan|Stefan Mihai Ion Gheorghe Alexandru Constantin|Costin Vasile Cătălin Răzvan Ionuț|Ionut Maria Elena
    Ioana Mihaela Andreea Cristina Florența|Florenta Lăcrămioara Wei_Ming Xiaoli`,
    `Popescu Ionescu Popa Dumitru Stan Stoica Gheorghiu Constantinescu Ciobanu Țurcanu|Turcanu Munteanu Șerban|Serban
    Dragomir Nistor Bălan|Balan Lungu Tudorache Păun|Paun Vișan|Visan Zheng Chen`,
  ),
  sr: stock(
    `Ђорђе|Đorđe|Djordje Милош|Miloš|Milosh Никола|Nikola Душан|Dušan|Dusan Жељко|Željko|Zeljko Марко|Marko Милица|Milica
    Јелена|Jelena Снежана|Snežana|Snezana Љиљана|Ljiljana|Liljana Харис|Haris Сеад|Sead Емина|Emina Мирсад|Mirsad Амела|Amela
    Рифат|Rifat`,
    `Јовановић|Jovanović|Jovanovich Петровић|Petrović Николић|Nikolić|Nikolitch Ђорђевић|Đorđević|Djordjevic Павловић|Pavlović
    Станковић|Stanković Живковић|Živković|Zivkovich Хоџић|Hodžić|Hodzic Мурић|Murić|Murich Љајић|Ljajić|Liajic
    Шећеровић|Šećerović|Secerovic Никшић|Nikšić Хамзагић|Hamzagić|Hamzagic Плојовић|Plojović`,
  ),
  ar: stock(
    `محمد|Mohammad|Mohamed|Muhammed|Mohd أحمد|Ahmad|Ahmed محمود|Mahmoud|Mahmud خالد|Khaled|Khalid|Halid عمر|Omar|Ömer
    يوسف|Youssef|Yousef|Yusuf عبد_الله|Abdullah|Abdallah مصطفى|Mustafa|Moustafa حسين|Hussein|Hossein|Hüseyin
    سامر|Samer نور|Nour|Noor فاطمة|Fatima|Fatma مريم|Mariam|Maryam رنا|Rana ليلى|Layla|Leila عبد_الرحمن|Abdulrahman|Abdel_Rahman
    بلال|Bilal|Belal أنس|Anas|Enes`,
    `الخطيب|Al-Khatib|Alkhateeb|El_Hatib الحلبي|Al-Halabi|Alhalabi|Halabi الحمصي|Al-Homsi|Alhumsi حداد|Haddad|Hadad
    النجار|Al-Najjar|Alnajar|El_Neccar درويش|Darwish|Darwich|Derviş قباني|Kabbani|Qabbani الشامي|Al-Shami|Alchami|Shami
    صباغ|Sabbagh|Sabag الصالح|Al-Saleh|Alsaleh بركات|Barakat|Berekat خوري|Khoury|Khouri|Huri منصور|Mansour|Mansur
    جابر|Jaber|Jabir|Cabir القاسم|Al-Qasim|Alkasem|El_Kasım عيسى|Issa|Eissa|İsa رمضان|Ramadan|Ramazan`,
  ),
};

/** The first of the Turkish given names are women's. */
export const TURKISH_WOMEN = 18;

/** What stands behind a firm's name in a country. */
export const FIRM_FORMS: Readonly<Record<string, readonly string[]>> = {
  TR: ['San. ve Tic. Ltd. Şti.', 'Tic. Ltd. Şti', 'SANAYİ VE TİCARET LİMİTED ŞİRKETİ', 'A.Ş.', 'Dış Tic. Ltd. Şti.'],
  GR: ['Ο.Ε.', 'OE', 'Ι.Κ.Ε.', 'IKE', 'και ΣΙΑ Ε.Ε.'],
  BG: ['ЕООД', 'EOOD', 'ООД', 'OOD', 'ЕТ'],
  RO: ['S.R.L.', 'SRL', 'Com S.R.L.', 'I.I.'],
  RS: ['d.o.o.', 'doo', 'д.о.о.', 'PR', 'STR'],
  AE: ['Trading LLC', 'Gen. Trading L.L.C.', 'FZE', 'للتجارة'],
  DE: ['GmbH', 'UG (haftungsbeschränkt)', 'e.K.', 'Import-Export GmbH'],
};

/** How the name of a man's family ends for a woman, in its own script and in Latin letters. */
const WOMEN: readonly (readonly [RegExp, string])[] = [
  [/(ов|ев)$/, '$1а'],
  [/(ov|ev)$/, '$1a'],
  [/([οό])πουλος$/, 'οπούλου'],
  [/(opoulos|opulos)$/, 'opoulou'],
  [/([ίΐά])δης$/, '$1δου'],
  [/(id|iad|ad)[ie]s$/, '$1ou'],
  [/ης$/, 'η'],
  [/is$/, 'i'],
  [/ος$/, 'ου'],
  [/os$/, 'ou'],
];

/** A family's name as a woman or a man of it bears it. */
export function inflect(family: Spellings, given: Spellings, culture: Culture): Spellings {
  const isWoman = /[аяαη]$/.test(given[0] as string);
  if (!isWoman || (culture !== 'bg' && culture !== 'el')) return family;
  return family.map((name) => {
    const [ending, put] = WOMEN.find(([pattern]) => pattern.test(name)) ?? [/$/, ''];
    return name.replace(ending, put);
  });
}

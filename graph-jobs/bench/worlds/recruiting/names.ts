/** Words of the marketplace, in its own script; `toLatin` gives the other one. */
export const GIVEN =
  'Иван Георги Димитър Петър Николай Стефан Христо Тодор Красимир Пламен Борис Калин Мария Елена Йорданка Радка Цветелина Десислава Виолета Надежда Галина Силвия Милена Теодора Александър Любомир Владимир Огнян Румен Светослав Ана Весела Боряна Яна Катерина Ралица Живко Емил Стоян Асен'.split(
    ' ',
  );

export const FAMILY =
  'Иванов Георгиев Димитров Петров Николов Стефанов Христов Тодоров Стоянов Колев Ангелов Маринов Василев Атанасов Илиев Йорданов Петков Кръстев Костов Попов Михайлов Ганчев Станков Рангелов Бойчев Жеков Чолаков Шопов Янакиев Цонев Недялков Пенев Русев Велев Симеонов Златев Минчев Тонев Драганов Кирилов Лазаров Спасов Бонев Гочев Желев Кацаров Дончев Хаджиев Терзиев Арнаудов Филипов Хинков Чернев Щерев Юруков Балабанов Делчев Запрянов Каменов Манолов'.split(
    ' ',
  );

export const STREETS =
  'Шипка|Васил Левски|Христо Ботев|Цар Симеон|Граф Игнатиев|Македония|Пиротска|Раковски|Опълченска|Иван Вазов|Хан Аспарух|Княз Борис|Цар Освободител|Патриарх Евтимий|Черни връх|Витоша|Трети март|Сан Стефано|Оборище|Бузлуджа|Стара планина|Родопи|Тракия|Дунав|Марица|Янтра|Искър|Струма|Места|Камчия|Роза|Люляк|Явор|Бреза|Здравец|Кокиче|Юндола|Пирин|Рила|Мургаш|Любен Каравелов|Петко Славейков|Елин Пелин|Йордан Йовков|Пейо Яворов|Захари Стоянов|Гоце Делчев|Отец Паисий|Черноризец Храбър|Кирил и Методий'.split(
    '|',
  );

export interface City {
  readonly name: string;
  readonly region: string;
  readonly code: string;
  readonly country: string;
  readonly people: number;
}

export const CITIES: readonly City[] = [
  { name: 'София', region: 'София', code: '1', country: 'BG', people: 30 },
  { name: 'Пловдив', region: 'Пловдив', code: '40', country: 'BG', people: 11 },
  { name: 'Варна', region: 'Варна', code: '90', country: 'BG', people: 10 },
  { name: 'Бургас', region: 'Бургас', code: '80', country: 'BG', people: 7 },
  { name: 'Русе', region: 'Русе', code: '70', country: 'BG', people: 5 },
  { name: 'Стара Загора', region: 'Стара Загора', code: '60', country: 'BG', people: 5 },
  { name: 'Плевен', region: 'Плевен', code: '58', country: 'BG', people: 4 },
  { name: 'Димитровград', region: 'Хасково', code: '64', country: 'BG', people: 3 },
  { name: 'Петрич', region: 'Благоевград', code: '28', country: 'BG', people: 2 },
  { name: 'Ниш', region: 'Нишава', code: '180', country: 'RS', people: 6 },
  { name: 'Белград', region: 'Белград', code: '110', country: 'RS', people: 9 },
  { name: 'Нови Пазар', region: 'Рашка', code: '363', country: 'RS', people: 3 },
  { name: 'Скопие', region: 'Скопие', code: '10', country: 'MK', people: 8 },
  { name: 'Куманово', region: 'Куманово', code: '13', country: 'MK', people: 3 },
  { name: 'Битоля', region: 'Битоля', code: '70', country: 'MK', people: 3 },
];

export const MAIL_HOSTS = ['gmail.com', 'abv.bg', 'mail.bg', 'yahoo.com', 'proton.me', 'outlook.com'];

export const SHOP_WORDS =
  'Mira Nova Trend Style Lux Mega Bella Sport Urban Kids Tempo Rosa Orion Vita Prima Delta Alfa Neo Sofi Ariel Favorit Kolibri Zora Elit Bazar Market Outlet Plus Shop Dom Moda Trade'.split(
    ' ',
  );

export const COMPANY_ENDINGS = ['ЕООД', 'ООД', 'ЕТ', 'АД'];

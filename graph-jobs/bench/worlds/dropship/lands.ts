import { listOf } from './written.ts';

type City = readonly [string, string, string];

/** In patterns `#` is any digit, `N` one from 2 to 9 and `@` a capital letter. */
export interface Land {
  readonly code: string;
  /** How many of a hundred honest merchants live here. */
  readonly weight: number;
  readonly currency: string;
  /** How many of its currency a dollar buys. */
  readonly rate: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** City, region and postcode. */
  readonly cities: readonly City[];
  readonly streets: readonly string[];
  readonly phones: readonly string[];
  readonly scheme: 'iban' | 'bank';
  /** What stands before the digits of an account. */
  readonly account: string;
  readonly banks: readonly string[];
  readonly forms: readonly string[];
  readonly mails: readonly string[];
}

const ENGLISH_GIVEN =
  'James Olivia Tyler Megan Marcus Hannah Jordan Ashley Devon Chloe Kevin Rachel Brandon Nicole Eric Lauren Sean Kayla Darius Emily Connor Priya Luis Aaliyah Omar Grace Nathan Zoe Trevor Amber Isaac Paige';
const ENGLISH_FAMILY =
  'Carter Nguyen Bell Foster Ramirez Okafor Hughes Brooks Patel Sullivan Reyes Coleman Whitaker Kim Marsh Doyle Fraser Singh Walsh Lambert Boone Pierce Ortiz Sharma Griffin Hale Dawson Quinn Barker Ellis Novak Tran Chambers Mercer Lowe Stokes Hobbs Vance Pruitt Ashworth';

/**
 * A land in nine lines: code, weight, currency, rate, scheme and how accounts begin; given names; family names; cities;
 * streets; telephones; banks; legal forms; mailboxes.
 */
const WRITTEN: readonly string[] = [
  `US 34 USD 1 bank 0#######-
${ENGLISH_GIVEN}
${ENGLISH_FAMILY}
Newark/NJ/0710#|Houston/TX/770##|Columbus/OH/432##|Tampa/FL/336##|Fresno/CA/937##|Cheyenne/WY/8200#|Dover/DE/1990#|El Monte/CA/9173#
Maple Avenue|Halsted Street|Orchard Road|N Kimball Drive|Peachtree Boulevard|Cedar Lane|Valley Boulevard|Lockwood Court
+1 (213) N##-####|+1 (646) N##-####|+1 (832) N##-####|+1 (307) N##-####|+1 (973) N##-####
Harrow National Bank|Tidewell Bank|First Corrigan|Nimbly (neobank)
LLC|Inc.|L.L.C.
gmail.com|outlook.com|yahoo.com|icloud.com`,
  `CA 8 CAD 1.37 bank 00#####-###-
${ENGLISH_GIVEN}
${ENGLISH_FAMILY}
Brampton/ON/L6# #H#|Laval/QC/H7# #B#|Surrey/BC/V3# #K#|Calgary/AB/T2# #P#
Kennedy Road|King George Boulevard|Rue Principale|Macleod Trail|Ebenezer Crescent|Fraser Street
+1 (416) N##-####|+1 (604) N##-####|+1 (438) N##-####
Bank of Selkirk|Caisse Boréale|Larch Bank
Inc.|Ltd.|Corp.
gmail.com|hotmail.com|outlook.com`,
  `BR 12 BRL 5.4 bank 0###-#/
João Mariana Rafael Camila Thiago Letícia Lucas Bruna Felipe Larissa Gustavo Patrícia Vinícius Aline Diego Júlia Caio Renata Murilo Tainá
Silva Souza Ramos Castro Mendes Rocha Moreira Barros Cardoso Teixeira Nunes Vieira Pinto Duarte Araújo Ferreira Oliveira Gonçalves Conceição Batista
São Paulo/SP/0####-###|Recife/PE/50###-###|Goiânia/GO/74###-###|Joinville/SC/892##-###
Rua das Acácias|Avenida Brasil|Rua Sete de Setembro|Travessa São José|Rua XV de Novembro|Avenida Caxangá
+55 11 9####-####|+55 81 9####-####|+55 62 9####-####
Banco Ipê|Caixa do Sertão|Roxinho Pagamentos
MEI|LTDA|Ltda - ME
gmail.com|hotmail.com|uol.com.br`,
  `MX 6 MXN 18.2 bank 0##
José Guadalupe Miguel Fernanda Alejandro Ximena Jesús Daniela Ricardo Sofía Héctor Karla Iván Paola Óscar Brenda
Hernández García Martínez López González Pérez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Jiménez Aguilar Mendoza
Guadalajara/Jal./44###|Puebla/Pue./72###|Tijuana/B.C./22###|Monterrey/N.L./64###
Calle Hidalgo|Avenida Juárez|Calle Morelos|Avenida de la Paz|Privada Nogal|Calzada Independencia
+52 33 #### ####|+52 664 ### ####|+52 222 ### ####
Banco Anáhuac|Norteña de Crédito|Cuenta Ya
S.A. de C.V.|S. de R.L.|SAS de CV
gmail.com|hotmail.com|outlook.es`,
  `GB 14 GBP 0.78 iban GB@@@@######
${ENGLISH_GIVEN}
${ENGLISH_FAMILY}
Leicester//LE# #QT|Bradford//BD# #NP|London//E#7 #HB|Salford//M# #WD|Cardiff//CF## #AE
High Street|Station Road|Belgrave Gate|Manningham Lane|Cheetham Hill Road|Albany Road|Great Portland Street
+44 7### ######|+44 20 #### ####|+44 116 ### ####
Wexcombe Bank|Merse & Tyne|Penny Tree (e-money)
Ltd|Limited|LTD.
gmail.com|hotmail.co.uk|btinternet.com|outlook.com`,
  `FR 8 EUR 0.92 iban FR
Léa Hugo Manon Lucas Chloé Enzo Inès Mehdi Camille Yanis Jade Théo Sarah Maxime Élodie Karim Anaïs Romain Noémie Bastien
Martin Bernard Petit Durand Leroy Moreau Fournier Girard Benali Lefèvre Mercier Blanc Guérin Boyer Traoré Chevalier Haddad Renaud Gauthier Perrin
Lyon//6900#|Marseille//130##|Aubervilliers//93300|Lille//59##0
rue de la République|avenue Jean Jaurès|boulevard Voltaire|rue du Moulin|allée des Tilleuls|rue de la Haie Coq
+33 6 ## ## ## ##|+33 7 ## ## ## ##
Crédit Ligérien|Banque Sarrazine|Pivot (néobanque)
SAS|SARL|EURL|auto-entrepreneur
gmail.com|orange.fr|hotmail.fr|outlook.fr`,
  `NG 5 NGN 1540 bank
Chidi Ngozi Emeka Funke Tunde Amaka Ibrahim Blessing Segun Chioma Yusuf Temitope Uche Kehinde Musa Adaeze Femi Hauwa
Okonkwo Adeyemi Balogun Eze Ibrahim Nwosu Ogunleye Bello Afolabi Chukwu Danjuma Obi Lawal Onyeka Salami Udoh
Ikeja/Lagos/100###|Onitsha/Anambra/434###|Ibadan/Oyo/200###|Abuja/FCT/900###
Allen Avenue|Awolowo Road|Ogui Road|Oba Akran Avenue|Ring Road|New Market Road
+234 803 ### ####|+234 816 ### ####|+234 905 ### ####
Savanna Trust|Unity Delta Bank|Koboway MFB
Ventures|Enterprises|Nig. Ltd
gmail.com|yahoo.com`,
  `VN 6 VND 25400 bank
Anh Minh Hương Tuấn Linh Dũng Thảo Hải Trang Quân Ngọc Khánh Phương Long Mai Đức
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi Đỗ Ngô
Hà Nội//1#####|Hồ Chí Minh/Quận 7/7#####|Đà Nẵng//55####|Bắc Ninh//16####
Nguyễn Trãi|Lê Văn Lương|Trần Hưng Đạo|Cách Mạng Tháng Tám|Hoàng Quốc Việt
+84 9## ### ###|+84 3## ### ###
Ngân hàng Sông Hậu|VietLotus Bank|TMCP Phương Bắc
Co., Ltd|TNHH|JSC
gmail.com|yahoo.com.vn`,
  `CN 7 CNY 7.2 bank 62
伟/Wei 芳/Fang 敏/Min 静/Jing 磊/Lei 洋/Yang 勇/Yong 艳/Yan 杰/Jie 涛/Tao 明/Ming 霞/Xia 鹏/Peng 丽华/Lihua 建国/Jianguo 晓东/Xiaodong 海燕/Haiyan 志强/Zhiqiang
王/Wang 李/Li 张/Zhang 陈/Chen 林/Lin 黄/Huang 吴/Wu 周/Zhou 郑/Zheng 蔡/Cai 许/Xu 郭/Guo 何/He 曾/Zeng
深圳/广东/518###|义乌/浙江/322000|莆田/福建/351###|广州/广东/510###
福田路|稠州北路|荔城大道|白云大道|民治路|创业一路
+86 138 #### ####|+86 159 #### ####|+86 186 #### ####
海川银行|南粤商业银行|闽江银行
有限公司|商贸有限公司|Trading Co., Ltd
qq.com|163.com|gmail.com|outlook.com`,
];

export const LANDS: readonly Land[] = WRITTEN.map(read);

/** The land of a code. */
export function landOf(code: string): Land {
  return LANDS.find((land) => land.code === code) as Land;
}

function read(text: string): Land {
  const [head = '', given = '', family = '', cities = '', ...lists] = text.split('\n');
  const [code = '', weight, currency = '', rate, scheme, account = ''] = listOf(head);
  const [streets, phones, banks, forms, mails] = lists.map((line) => listOf(line, '|')) as [
    Words,
    Words,
    Words,
    Words,
    Words,
  ];
  return {
    code,
    weight: Number(weight),
    currency,
    rate: Number(rate),
    scheme: scheme as Land['scheme'],
    account,
    ...{
      given: listOf(given),
      family: listOf(family),
      cities: listOf(cities, '|').map((city) => listOf(city, '/') as City),
    },
    streets,
    phones,
    banks,
    forms,
    mails,
  };
}

type Words = readonly string[];

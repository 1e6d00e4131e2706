import { ANGLO, citiesOf, type Land } from './land.ts';
import { listOf } from './written.ts';

const LATIN_FAMILY =
  'Silva Souza Ramos Castro Mendes Rocha Moreira Barros Cardoso Teixeira Nunes Vieira Pinto Duarte Araújo Ferreira';

export const AMERICA: readonly Land[] = [
  {
    ...ANGLO,
    code: 'US',
    weight: 34,
    currency: 'USD',
    rate: 1,
    cities: citiesOf(
      'Newark/NJ/0710#|Houston/TX/770##|Columbus/OH/432##|Tampa/FL/336##|Fresno/CA/937##|Cheyenne/WY/8200#|Dover/DE/1990#|El Monte/CA/9173#',
    ),
    streets: listOf(
      'Maple Avenue|Halsted Street|Orchard Road|N Kimball Drive|Peachtree Boulevard|Cedar Lane|Valley Boulevard|Lockwood Court',
      '|',
    ),
    phones: listOf('+1 (213) N##-####|+1 (646) N##-####|+1 (832) N##-####|+1 (307) N##-####|+1 (973) N##-####', '|'),
    scheme: 'bank',
    account: '0#######-',
    banks: listOf('Harrow National Bank|Tidewell Bank|First Corrigan|Nimbly (neobank)', '|'),
    forms: listOf('LLC|Inc.|L.L.C.', '|'),
    mails: listOf('gmail.com|outlook.com|yahoo.com|icloud.com', '|'),
  },
  {
    ...ANGLO,
    code: 'CA',
    weight: 8,
    currency: 'CAD',
    rate: 1.37,
    cities: citiesOf('Brampton/ON/L6# #H#|Laval/QC/H7# #B#|Surrey/BC/V3# #K#|Calgary/AB/T2# #P#'),
    streets: listOf(
      'Kennedy Road|King George Boulevard|Rue Principale|Macleod Trail|Ebenezer Crescent|Fraser Street',
      '|',
    ),
    phones: listOf('+1 (416) N##-####|+1 (604) N##-####|+1 (438) N##-####', '|'),
    scheme: 'bank',
    account: '00#####-###-',
    banks: listOf('Bank of Selkirk|Caisse Boréale|Larch Bank', '|'),
    forms: listOf('Inc.|Ltd.|Corp.', '|'),
    mails: listOf('gmail.com|hotmail.com|outlook.com', '|'),
  },
  {
    code: 'BR',
    weight: 12,
    currency: 'BRL',
    rate: 5.4,
    given: listOf(
      'João Mariana Rafael Camila Thiago Letícia Lucas Bruna Felipe Larissa Gustavo Patrícia Vinícius Aline Diego Júlia Caio Renata Murilo Tainá',
    ),
    family: listOf(`${LATIN_FAMILY} Oliveira Gonçalves Conceição Batista`),
    cities: citiesOf('São Paulo/SP/0####-###|Recife/PE/50###-###|Goiânia/GO/74###-###|Joinville/SC/892##-###'),
    streets: listOf(
      'Rua das Acácias|Avenida Brasil|Rua Sete de Setembro|Travessa São José|Rua XV de Novembro|Avenida Caxangá',
      '|',
    ),
    phones: listOf('+55 11 9####-####|+55 81 9####-####|+55 62 9####-####', '|'),
    scheme: 'bank',
    account: '0###-#/',
    banks: listOf('Banco Ipê|Caixa do Sertão|Roxinho Pagamentos', '|'),
    forms: listOf('MEI|LTDA|Ltda - ME', '|'),
    mails: listOf('gmail.com|hotmail.com|uol.com.br', '|'),
  },
  {
    code: 'MX',
    weight: 6,
    currency: 'MXN',
    rate: 18.2,
    given: listOf(
      'José Guadalupe Miguel Fernanda Alejandro Ximena Jesús Daniela Ricardo Sofía Héctor Karla Iván Paola Óscar Brenda',
    ),
    family: listOf(
      'Hernández García Martínez López González Pérez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Jiménez Aguilar Mendoza',
    ),
    cities: citiesOf('Guadalajara/Jal./44###|Puebla/Pue./72###|Tijuana/B.C./22###|Monterrey/N.L./64###'),
    streets: listOf(
      'Calle Hidalgo|Avenida Juárez|Calle Morelos|Avenida de la Paz|Privada Nogal|Calzada Independencia',
      '|',
    ),
    phones: listOf('+52 33 #### ####|+52 664 ### ####|+52 222 ### ####', '|'),
    scheme: 'bank',
    account: '0##',
    banks: listOf('Banco Anáhuac|Norteña de Crédito|Cuenta Ya', '|'),
    forms: listOf('S.A. de C.V.|S. de R.L.|SAS de CV', '|'),
    mails: listOf('gmail.com|hotmail.com|outlook.es', '|'),
  },
];

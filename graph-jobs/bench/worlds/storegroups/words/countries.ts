/** A text in the usual writing and in another one. */
export interface Spelled {
  readonly usual: string;
  readonly other: string;
}

export interface City extends Spelled {
  readonly region: string;
  readonly post: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Country {
  readonly code: string;
  /** Part of all people of this marketplace. */
  readonly weight: number;
  readonly dial: string;
  readonly trunk: string;
  /** First digits of mobile numbers, and how many follow. */
  readonly mobile: readonly string[];
  readonly digits: number;
  readonly currency: string;
  /** How much of it a dollar buys. */
  readonly rate: number;
  readonly familyFirst: boolean;
  readonly families: readonly Spelled[];
  readonly given: readonly Spelled[];
  readonly cities: readonly City[];
  readonly streets: readonly Spelled[];
  readonly banks: readonly string[];
  readonly wallets: readonly string[];
  readonly mail: readonly string[];
}

/** Texts as `usual|other`, one where both are the same. */
function spelled(list: string): Spelled[] {
  return list.split(',').map((text) => {
    const [usual = '', other = usual] = text.split('|');
    return { usual, other };
  });
}

/** Cities as `usual|other|region|postcode|lat|lon`. */
function cities(list: string): City[] {
  return list.split(',').map((text) => {
    const [usual = '', other = usual, region = '', post = '', lat, lon] = text.split('|');
    return { usual, other, region, post, lat: Number(lat), lon: Number(lon) };
  });
}

export const COUNTRIES: readonly Country[] = [
  {
    code: 'CN',
    weight: 76,
    dial: '86',
    trunk: '',
    mobile: ['131', '135', '136', '138', '139', '150', '158', '159', '177', '186', '188', '199'],
    digits: 8,
    currency: 'CNY',
    rate: 7.1,
    familyFirst: true,
    families: spelled(
      'Wang|王,Li|李,Zhang|张,Liu|刘,Chen|陈,Yang|杨,Huang|黄,Zhao|赵,Wu|吴,Zhou|周,Xu|徐,Sun|孙,Ma|马,Zhu|朱,Hu|胡,Lin|林,Guo|郭,He|何,Cai|蔡,Zheng|郑,Luo|罗,Xie|谢,Ye|叶,Lu|卢,Fang|方,Peng|彭',
    ),
    given: spelled(
      'Wei|伟,Fang|芳,Min|敏,Jing|静,Lei|磊,Qiang|强,Yan|艳,Jun|军,Jie|杰,Xiaoming|小明,Guoqiang|国强,Meili|美丽,Haifeng|海峰,Xiuying|秀英,Zhiyong|志勇,Jianhua|建华,Lihua|丽华,Yong|勇,Tao|涛,Bin|斌,Xin|欣,Ping|平,Hui|慧,Chunmei|春梅,Yuting|雨婷,Zihan|子涵,Haoran|浩然,Dongmei|冬梅,Weidong|卫东,Xiaoli|晓丽,Shufen|淑芬,Jiahao|家豪',
    ),
    cities: cities(
      'Yiwu|义乌|Zhejiang|3220|29.31|120.07,Hangzhou|杭州|Zhejiang|3100|30.27|120.15,Guangzhou|广州|Guangdong|5104|23.13|113.26,Shenzhen|深圳|Guangdong|5180|22.54|114.06,Putian|莆田|Fujian|3511|25.45|119.01,Quanzhou|泉州|Fujian|3620|24.87|118.68,Jinhua|金华|Zhejiang|3210|29.08|119.65,Linyi|临沂|Shandong|2760|35.10|118.36,Shantou|汕头|Guangdong|5150|23.35|116.68,Zhengzhou|郑州|Henan|4500|34.75|113.62',
    ),
    streets: spelled(
      'Chouzhou North Road|稠州北路,Renmin Road|人民路,Jiefang Road|解放路,Zhongshan Avenue|中山大道,Xingye Street|兴业街,Gongye 2nd Road|工业二路,Xuefu Road|学府路,Chengxin Avenue|诚信大道,Beiyuan Road|北苑路,Huaqiang Street|华强街,Licheng Avenue|荔城大道,Yingbin Road|迎宾路',
    ),
    banks: ['ICBC', 'CCB', 'ABC', 'CMB', 'Zhejiang Commercial'],
    wallets: ['Zhifu Pay', 'Weifu'],
    mail: ['qq.example', '163.example', '126.example', 'sina.example'],
  },
  {
    code: 'VN',
    weight: 10,
    dial: '84',
    trunk: '0',
    mobile: ['90', '91', '93', '97', '98', '35'],
    digits: 7,
    currency: 'VND',
    rate: 25_400,
    familyFirst: true,
    families: spelled('Nguyễn|Nguyen,Trần|Tran,Lê|Le,Phạm|Pham,Hoàng|Hoang,Vũ|Vu,Đặng|Dang,Bùi|Bui,Đỗ|Do,Hồ|Ho'),
    given: spelled(
      'Văn Hùng|Van Hung,Thị Lan|Thi Lan,Minh Tuấn|Minh Tuan,Thu Hà|Thu Ha,Quang Huy,Ngọc Anh|Ngoc Anh,Đức Thắng|Duc Thang,Thanh Mai,Thị Hoa|Thi Hoa,Quốc Bảo|Quoc Bao,Hải Yến|Hai Yen,Tiến Dũng|Tien Dung',
    ),
    cities: cities(
      'Hà Nội|Ha Noi|Hà Nội|1000|21.03|105.85,Hồ Chí Minh|Ho Chi Minh|Hồ Chí Minh|7000|10.78|106.70,Đà Nẵng|Da Nang|Đà Nẵng|5500|16.05|108.21,Lạng Sơn|Lang Son|Lạng Sơn|2500|21.85|106.76',
    ),
    streets: spelled(
      'Lê Lợi|Le Loi,Trần Phú|Tran Phu,Hai Bà Trưng|Hai Ba Trung,Nguyễn Trãi|Nguyen Trai,Phan Chu Trinh,Quang Trung,Lý Thường Kiệt|Ly Thuong Kiet',
    ),
    banks: ['Vietlotus Bank', 'BID Bank', 'Techbank'],
    wallets: ['MoMi', 'ZaPay'],
    mail: ['gmail.example', 'yahoo.example', 'vnmail.example'],
  },
  {
    code: 'TR',
    weight: 8,
    dial: '90',
    trunk: '0',
    mobile: ['530', '532', '533', '541', '542', '505', '555'],
    digits: 7,
    currency: 'TRY',
    rate: 41,
    familyFirst: false,
    families: spelled(
      'Yılmaz|Yilmaz,Kaya,Demir,Çelik|Celik,Şahin|Sahin,Yıldız|Yildiz,Öztürk|Ozturk,Aydın|Aydin,Arslan,Doğan|Dogan',
    ),
    given: spelled(
      'Mehmet,Ayşe|Ayse,Mustafa,Fatma,Ahmet,Emine,Hüseyin|Huseyin,Zeynep,İbrahim|Ibrahim,Elif,Hakan,Gülay|Gulay,Murat,Selin,Emre',
    ),
    cities: cities(
      'İstanbul|Istanbul|İstanbul|3412|41.01|28.97,Bursa|Bursa|Bursa|1600|40.19|29.06,Gaziantep|Gaziantep|Gaziantep|2700|37.07|37.38,İzmir|Izmir|İzmir|3500|38.42|27.14',
    ),
    streets: spelled(
      'Atatürk Caddesi|Ataturk Cad,Laleli Sokak|Laleli Sk,Cumhuriyet Caddesi|Cumhuriyet Cad,Fatih Sokak|Fatih Sk,Merter Caddesi|Merter Cad',
    ),
    banks: ['Anadol Bank', 'Garant', 'Akdeniz Bank'],
    wallets: ['PaparaX', 'Cuzdan'],
    mail: ['gmail.example', 'hotmail.example'],
  },
  {
    code: 'MY',
    weight: 6,
    dial: '60',
    trunk: '0',
    mobile: ['12', '13', '16', '17', '19'],
    digits: 7,
    currency: 'MYR',
    rate: 4.3,
    familyFirst: true,
    families: spelled('Tan,Lim,Lee,Ng,Wong,Chong,Ismail,Rahman,Abdullah,Hassan'),
    given: spelled('Wei Ming,Siew Ling,Kah Fai,Mei Yee,Ahmad,Nurul,Farid,Aisyah,Jun Hao,Hui Min,Azlan,Siti'),
    cities: cities(
      'Kuala Lumpur|KL|Kuala Lumpur|5000|3.14|101.69,Johor Bahru|JB|Johor|8000|1.49|103.74,Penang|Pulau Pinang|Penang|1020|5.41|100.33',
    ),
    streets: spelled(
      'Jalan Ampang|Jln Ampang,Jalan Bukit|Jln Bukit,Jalan Perak|Jln Perak,Lebuh Chulia,Jalan Tun Razak',
    ),
    banks: ['Mayang Bank', 'CIMA Bank'],
    wallets: ['TouchPay', 'Boosta'],
    mail: ['gmail.example', 'yahoo.example'],
  },
];

/** A place in characters and in letters, since both are typed. */
export type TwoScripts = readonly [string, string];

export const CITIES: readonly { readonly name: TwoScripts; readonly province: TwoScripts; readonly code: string }[] = [
  { name: ['义乌市', 'Yiwu'], province: ['浙江省', 'Zhejiang'], code: '322000' },
  { name: ['广州市', 'Guangzhou'], province: ['广东省', 'Guangdong'], code: '510000' },
  { name: ['莆田市', 'Putian'], province: ['福建省', 'Fujian'], code: '351100' },
  { name: ['杭州市', 'Hangzhou'], province: ['浙江省', 'Zhejiang'], code: '310000' },
  { name: ['临沂市', 'Linyi'], province: ['山东省', 'Shandong'], code: '276000' },
  { name: ['深圳市', 'Shenzhen'], province: ['广东省', 'Guangdong'], code: '518000' },
];
export const STREETS: readonly TwoScripts[] = [
  ['福田路', 'Futian Lu'],
  ['工人北路', 'Gongren Bei Lu'],
  ['江滨西路', 'Jiangbin Xi Lu'],
  ['站前路', 'Zhanqian Lu'],
  ['三元里大道', 'Sanyuanli Dadao'],
  ['石井大道', 'Shijing Dadao'],
  ['荔城大道', 'Licheng Dadao'],
  ['九堡路', 'Jiubao Lu'],
  ['商城路', 'Shangcheng Lu'],
  ['龙岗大道', 'Longgang Dadao'],
  ['学院路', 'Xueyuan Lu'],
  ['胜利街', 'Shengli Jie'],
  ['解放路', 'Jiefang Lu'],
  ['新风路', 'Xinfeng Lu'],
];
const FAMILY = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰飞红鑫波斌宇浩凯丹';
export const FAMILIES: readonly string[] = [...FAMILY];
export const GIVENS: readonly string[] = [...GIVEN];

export const SHOP_WORDS = [
  '小铺',
  '严选',
  '好物',
  '穿搭',
  '直播间',
  '优品',
  '生活馆',
  '日记',
  '衣橱',
  '专场',
  '仓播',
  '精选',
];
export const SHOP_HEADS = [
  '阿芳',
  '暖暖',
  '小鹿',
  '木子',
  '七七',
  '丸子',
  '大鹏',
  '晴天',
  '橙子',
  '果果',
  '芊芊',
  '老周',
  'Mia',
  'Coco',
  '一米',
  '云上',
];

/** A line of goods: what it is called, what a genuine piece costs, and which brands are copied in it. */
export interface Line {
  readonly category: string;
  readonly word: string;
  readonly genuine: number;
  readonly plain: number;
  readonly brands: readonly string[];
}

export const LINES: readonly Line[] = [
  { category: 'footwear', word: '运动鞋', genuine: 899, plain: 139, brands: ['Nolvex', 'Adravo', 'Kestrun'] },
  { category: 'bags', word: '女包', genuine: 9800, plain: 159, brands: ['Velmora', 'Gionelli', 'Chamarée'] },
  { category: 'watches', word: '手表', genuine: 32000, plain: 199, brands: ['Orlex', 'Patrique', 'Tessaro'] },
  { category: 'cosmetics', word: '口红', genuine: 320, plain: 49, brands: ['Lumère', 'Esterra', 'Diorelle'] },
  { category: 'clothing', word: '卫衣', genuine: 1200, plain: 99, brands: ['Suprano', 'Balenza', 'Nolvex'] },
  { category: 'audio', word: '蓝牙耳机', genuine: 1499, plain: 89, brands: ['Peario', 'Bosonic'] },
];
export const PLAIN_WORDS = [
  '新款',
  '百搭',
  '夏季',
  '学生',
  '网红',
  'ins风',
  '厂家直发',
  '一件代发',
  '爆款',
  '直播同款',
];
/** What is written instead of a brand's name. Honest sellers of export surplus write some of it, too. */
export const VEILED_WORDS = ['大牌同款', '顶级版本', '专柜品质', '懂的来', '原单', '过验版', '私聊看图', '老花'];
export const HARMLESS_VEILED = ['外贸原单', '原单', '大牌同款'];

export const WRONG_REASONS = ['counterfeit', '侵权投诉', 'IP complaint', 'suspected counterfeit'];
export const RIGHT_REASONS = [
  'counterfeit',
  '售假',
  'counterfeit goods',
  '假冒注册商标',
  'IP complaint',
  'trademark infringement',
];
export const OTHER_REASONS = [
  'expired',
  'sold out',
  'prohibited words',
  '图片版权投诉',
  'price error',
  'seller removed',
];
export const CLOSURES = ['inactive', 'deposit not paid', 'seller request', '虚假交易', 'late shipping', 'refund abuse'];
export const COURIERS = ['Zhongda Express', 'Yunlu Express', 'Shenfeng', 'Jitu'];
export const AGGREGATORS = ['Huifubao', 'Lianpay', 'Shouqianlai', 'Kuaijie Pay', 'Yibao', 'Tongda Pay'];

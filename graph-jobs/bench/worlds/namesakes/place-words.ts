import { arabWords, hanWords, slavWords, type People, type Word } from './words.ts';

/** The towns of each people. */
export const TOWNS: Readonly<Record<People, readonly Word[]>> = {
  han: hanWords(
    '安平:AnPing 长宁:ChangNing 永丰:YongFeng 太和:TaiHe 新乐:XinLe 东兴:DongXing 清河:QingHe 石桥:ShiQiao',
  ),
  slav: slavWords('Novo_Selo Crna_Reka Bela_Crkva Gornji_Grad Velika_Luka Stari_Most Đurđevac Žitište'),
  arab: arabWords(`القصر:al-Qasr/El_Kasr النور:al-Nur/El_Nour الوادي:al-Wadi/El_Wady المدينة:al-Madina/El_Medina
    الزهراء:al-Zahra/El_Zahraa السوق:al-Suq/El_Souk`),
};

/** The streets that every town of a people has: nobody thought of other names. */
export const STREETS: Readonly<Record<People, readonly Word[]>> = {
  han: hanWords(`人民:RenMin 解放:JieFang 中山:ZhongShan 建设:JianShe 和平:HePing 新华:XinHua 文化:WenHua 长江:ChangJiang
    胜利:ShengLi 友谊:YouYi 青年:QingNian 朝阳:ChaoYang`),
  slav: slavWords(`Glavna Nikole_Tesle Kralja_Petra Vuka_Karadžića Svetog_Save Cara_Dušana Školska Železnička Jovana_Cvijića
    Đure_Jakšića`),
  arab: arabWords(`النصر:al-Nasr/El_Nasr الحرية:al-Hurriya/El_Horreya الجمهورية:al-Jumhuriyya/El_Gomhoreya
    السلام:al-Salam/El_Salam التحرير:al-Tahrir/El_Tahrir الملك:al-Malik/El_Malek النيل:al-Nil/El_Neel الجامع:al-Jami/El_Gamea`),
};

/** Parts of towns. */
export const PARTS: Readonly<Record<People, readonly Word[]>> = {
  han: hanWords('城北:ChengBei 城南:ChengNan 东城:DongCheng 西城:XiCheng'),
  slav: slavWords('Centar Sever Jug Novi_Kraj'),
  arab: arabWords(
    'الشمال:al-Shamal/El_Shamal الجنوب:al-Janub/El_Ganoub الشرق:al-Sharq/El_Shark الغرب:al-Gharb/El_Gharb',
  ),
};

/** Villages, called the same around every town. */
export const VILLAGES: Readonly<Record<People, readonly Word[]>> = {
  han: hanWords(
    '上庄:ShangZhuang 下庄:XiaZhuang 李家:LiJia 王家:WangJia 张家:ZhangJia 大营:DaYing 小河:XiaoHe 南湾:NanWan',
  ),
  slav: slavWords('Gornje_Polje Donje_Polje Brezovac Lipovac Dubrava Jasenovo Krušvica Ćurčevo'),
  arab: arabWords(`العين:al-Ayn/El_Ain الكفر:al-Kafr/El_Kafr النخيل:al-Nakhil/El_Nakheel الجبل:al-Jabal/El_Gabal
    البير:al-Bir/El_Beer الواحة:al-Waha/El_Waha`),
};

/** Words that companies are named with, over and over. */
export const COMPANY_WORDS: Readonly<Record<People, readonly Word[]>> = {
  han: hanWords(
    '恒达:HengDa 鸿运:HongYun 金龙:JinLong 顺发:ShunFa 兴隆:XingLong 宏图:HongTu 万利:WanLi 东方:DongFang 华夏:HuaXia',
  ),
  slav: slavWords('Promet Trgovina Zvezda Jugo Napredak Sloga Jedinstvo Morava Srećko'),
  arab: arabWords(
    'الأمل:al-Amal/El_Amal النجاح:al-Najah/El_Nagah الفجر:al-Fajr/El_Fagr البركة:al-Baraka/El_Baraka الأمانة:al-Amana/El_Amana',
  ),
};

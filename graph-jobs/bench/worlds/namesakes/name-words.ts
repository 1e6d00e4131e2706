import { arabWords, hanWords, slavWords, type People, type Word } from './words.ts';

/** The surnames of each people, the commonest first: 40 cover the country. */
export const SURNAMES: Readonly<Record<People, readonly Word[]>> = {
  han: hanWords(`王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 黄:Huang 赵:Zhao 吴:Wu 周:Zhou 徐:Xu 孙:Sun 马:Ma 朱:Zhu
    胡:Hu 欧阳:OuYang`),
  slav: slavWords(`Jovanović Petrović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Živković Simić
    Ljubičić`),
  arab: arabWords(`المصري:al-Masri/El_Masry/Almasri حسن:Hassan/Hasan علي:Ali/Aly إبراهيم:Ibrahim/Ebrahim
    خليل:Khalil/Khaleel السيد:al-Sayyid/El_Sayed/Elsayed يوسف:Yusuf/Youssef/Yousef الشامي:al-Shami/El_Shamy
    سليمان:Sulayman/Soliman/Suleiman النجار:al-Najjar/El_Naggar قاسم:Qasim/Kassem منصور:Mansur/Mansour`),
};

/** The given names of each people, the commonest first: 200 in all. */
export const GIVEN: Readonly<Record<People, readonly Word[]>> = {
  han: hanWords(`伟:Wei 芳:Fang 娜:Na 秀英:XiuYing 敏:Min 静:Jing 丽:Li 强:Qiang 磊:Lei 军:Jun 洋:Yang 勇:Yong 艳:Yan
    杰:Jie 娟:Juan 涛:Tao 明:Ming 超:Chao 秀兰:XiuLan 霞:Xia 平:Ping 刚:Gang 桂英:GuiYing 华:Hua 玉兰:YuLan 萍:Ping 毅:Yi
    浩:Hao 宇:Yu 轩:Xuan 浩然:HaoRan 子涵:ZiHan 欣怡:XinYi 梓萱:ZiXuan 建国:JianGuo 建华:JianHua 建军:JianJun 志强:ZhiQiang
    志明:ZhiMing 国强:GuoQiang 文:Wen 红:Hong 玲:Ling 桂兰:GuiLan 英:Ying 梅:Mei 鑫:Xin 波:Bo 斌:Bin 辉:Hui 鹏:Peng 飞:Fei
    健:Jian 俊:Jun 帅:Shuai 凯:Kai 亮:Liang 龙:Long 海燕:HaiYan 丹:Dan 婷:Ting 雪:Xue 倩:Qian 晶:Jing 莹:Ying 慧:Hui 琴:Qin
    云:Yun 兰英:LanYing 凤英:FengYing 玉梅:YuMei 玉珍:YuZhen 淑珍:ShuZhen 淑英:ShuYing 桂珍:GuiZhen 小红:XiaoHong 小明:XiaoMing
    晓东:XiaoDong 春梅:ChunMei 永强:YongQiang`),
  slav: slavWords(`Dragan Milan Zoran Nikola Jelena Milica Marija Ivana Ana Slobodan Željko Miloš Marko Stefan Nenad
    Goran Vladimir Dejan Saša Đorđe Aleksandar Petar Jovan Luka Dušan Uroš Bojan Ivan Igor Vesna Snežana Gordana Ljiljana
    Mirjana Slavica Dragana Nataša Tamara Sanja Svetlana Biljana Olivera Katarina Nada Radmila Ružica Branka Ljubica Ljubiša
    Miroslav Branislav Radoslav Vuk Lazar Filip Andrija Srđan Njegoš Zlatko Čedomir`),
  arab: arabWords(`محمد:Muhammad/Mohamed/Mohammed/Muhamed أحمد:Ahmad/Ahmed محمود:Mahmud/Mahmoud مصطفى:Mustafa/Moustafa
    علي:Ali/Aly حسين:Husayn/Hussein/Hossain عمر:Umar/Omar خالد:Khalid/Khaled يوسف:Yusuf/Youssef/Yousef إبراهيم:Ibrahim/Ebrahim
    عبدالله:Abdallah/Abdullah عبدالرحمن:Abd_al-Rahman/Abdulrahman/Abdel_Rahman سعيد:Said/Saeed/Sayeed طارق:Tariq/Tarek
    كريم:Karim/Kareem جمال:Jamal/Gamal فاطمة:Fatima/Fatma عائشة:Aisha/Aysha/Aicha مريم:Maryam/Mariam زينب:Zaynab/Zeinab
    خديجة:Khadija/Khadijah نور:Nur/Noor/Nour ليلى:Layla/Leila سارة:Sara/Sarah هدى:Huda/Hoda أمينة:Amina/Ameena حسن:Hasan/Hassan
    عثمان:Uthman/Osman/Othman بلال:Bilal/Belal ياسر:Yasir/Yasser رشيد:Rashid/Rasheed سليم:Salim/Saleem نبيل:Nabil/Nabeel
    وليد:Walid/Waleed فيصل:Faysal/Faisal/Feisal ماجد:Majid/Maged زياد:Ziyad/Ziad هشام:Hisham/Hesham عادل:Adil/Adel
    سامي:Sami/Samy رامي:Rami/Ramy منى:Muna/Mona سلمى:Salma/Selma رانيا:Raniya/Rania دينا:Dina/Deena هبة:Hiba/Heba
    إيمان:Iman/Eman سمير:Samir/Sameer فريد:Farid/Fareed مروان:Marwan/Merwan أيمن:Ayman/Aiman حمزة:Hamza/Hamzah أنس:Anas/Anass
    أسامة:Usama/Osama جابر:Jabir/Gaber ناصر:Nasir/Nasser شريف:Sharif/Sherif رضا:Rida/Reda حسام:Husam/Hossam وائل:Wail/Wael`),
};

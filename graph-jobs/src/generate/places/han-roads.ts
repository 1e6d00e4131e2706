import type { Draw } from '../draw.ts';

// Syllables of road names, each with one sign and one sound, so that a name reads the same both ways.
const SIGNS =
  '新Xin 华Hua 人Ren 民Min 中Zhong 山Shan 建Jian 设She 平Ping 东Dong 风Feng 文Wen 海Hai 滨Bin 南Nan 北Bei 江Jiang 河He 光Guang 明Ming 金Jin 龙Long 福Fu 康Kang 永Yong 安An 胜Sheng 利Li';
const SYLLABLES = SIGNS.split(' ').map((pair) => ({ sign: pair.slice(0, 1), sound: pair.slice(1) }));
const BY_SOUND = new Map(
  SYLLABLES.flatMap((one) =>
    SYLLABLES.map((two) => [one.sound + two.sound.toLowerCase(), one.sign + two.sign] as const),
  ),
);
const STREET = /Room (\d+), Building (\d+), No\. (\d+) ([A-Z][a-z]+) Road/;

/** The name of a Chinese road in Latin letters: `Xinhua`. */
export function drawHanRoad(draw: Draw): string {
  return draw.at('one').pick(SYLLABLES).sound + draw.at('two').pick(SYLLABLES).sound.toLowerCase();
}

/** A Chinese street line in its own script: `新华路123号4栋567室`; any other text as it is. */
export function inHan(text: string): string {
  const [line = '', room, building, number, name = ''] = STREET.exec(text) ?? [];
  const signs = BY_SOUND.get(name);
  return signs ? text.replace(line, `${signs}路${number}号${building}栋${room}室`) : text;
}

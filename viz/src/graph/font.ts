/** Chinese letters: first those of the explorer's own words, which are one file, then those of any name (`styles/han/han.ts`). */
const HAN = '"Noto Sans SC Words", "Noto Sans SC Variable"';

/** What is written on a page, on a canvas and on its pictures: in the faces that come with the explorer, else in the system's. */
export const FONT = `Inter, "Inter Variable", ${HAN}, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;

/** Ids, hashes and queries. Noto Sans has Latin letters too, so that it comes last. */
export const MONOSPACE = `ui-monospace, "SF Mono", "JetBrains Mono", Menlo, Consolas, monospace, ${HAN}`;

/**
 * Waits until the faces of some texts are there: what is drawn on a canvas stays in the face that it was drawn in. Whatever a
 * face lacks is drawn in another one.
 */
export async function facesFor(texts: Iterable<string>): Promise<void> {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `500 12px ${FONT}`;
  // Drawing, unlike asking for the faces by name, fetches only those that come first for a letter.
  context.fillText([...new Set([...texts].join(''))].join(''), 0, 0);
  await document.fonts.ready;
}

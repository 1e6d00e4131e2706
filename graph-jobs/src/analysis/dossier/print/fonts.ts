/** The fonts that a dossier is set in, as files of the packages that hold them: Noto Sans, and Noto Sans Hans for Chinese. */
const DOSSIER_FONTS = {
  latin: { package: '@embedpdf/fonts-latin', file: 'NotoSans-Regular.ttf' },
  latinBold: { package: '@embedpdf/fonts-latin', file: 'NotoSans-SemiBold.ttf' },
  han: { package: '@embedpdf/fonts-sc', file: 'NotoSansHans-Regular.otf' },
  hanBold: { package: '@embedpdf/fonts-sc', file: 'NotoSansHans-Bold.otf' },
} as const;
export type DossierFonts = Readonly<Record<keyof typeof DOSSIER_FONTS, Uint8Array>>;

/** The fonts as they are read, each a file of a package. */
export function fontsBy(read: (from: string, file: string) => Uint8Array): DossierFonts {
  const fonts = Object.entries(DOSSIER_FONTS).map(([name, { package: from, file }]) => [name, read(from, file)]);
  return Object.fromEntries(fonts) as DossierFonts;
}

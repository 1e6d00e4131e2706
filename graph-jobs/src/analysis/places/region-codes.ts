// Two-letter codes by which regions stand in addresses where GeoNames numbers them.
const CODES: Readonly<Record<string, string>> = {
  BR: `ac acre|al alagoas|am amazonas|ap amapa|ba bahia|ce ceara|df federal district|es espirito santo|go goias|ma maranhao|
mg minas gerais|ms mato grosso do sul|mt mato grosso|pa para|pb paraiba|pe pernambuco|pi piaui|pr parana|rj rio de janeiro|
rn rio grande do norte|ro rondonia|rr roraima|rs rio grande do sul|sc santa catarina|se sergipe|sp sao paulo|to tocantins`,
  CA: `ab alberta|bc british columbia|mb manitoba|nb new brunswick|nl newfoundland and labrador|ns nova scotia|nt northwest territories|
nu nunavut|on ontario|pe prince edward island|qc quebec|sk saskatchewan|yt yukon`,
  AU: `act australian capital territory|nsw new south wales|nt northern territory|qld queensland|sa south australia|tas tasmania|
vic victoria|wa western australia`,
};
const NAMES = new Map(
  Object.entries(CODES).flatMap(([country, lines]) =>
    lines.split(/\|\s*/).map((line) => {
      const at = line.indexOf(' ');
      return [`${country} ${line.slice(0, at)}`, line.slice(at + 1)] as const;
    }),
  ),
);

/** The full name of a region for its code in an address, or the text itself. */
export function regionName(country: string, text: string): string {
  return NAMES.get(`${country} ${text}`) ?? text;
}

/** A number with its noun, as in 1 parcel, 2 parcels. */
export function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** A page or a part that comes with the styles of all that is not seen first; where they can't be had, neither can it. */
export function styled<Part>(fetchPart: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    const [part] = await Promise.all([fetchPart(), import('./later-sheets.ts')]);
    return part;
  };
}

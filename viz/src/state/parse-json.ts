/** What a text says as JSON; null where there is no text, or it is none: what a browser keeps may be old or broken. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Brings a part of the page into view by its heading's id, and takes the focus along. */
export function goToHeading(heading: string): void {
  const part = document.getElementById(heading);
  if (!part) return;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  (part.closest('section') ?? part).scrollIntoView({ block: 'start' });
}

/** Brings a part of the page into view by its heading's id, and takes the focus along. */
export function goToHeading(heading: string): void {
  const part = document.getElementById(heading);
  if (!part) return;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  // The heading of a section stands at its start; one within it, where it is.
  const section = part.closest('section');
  (section?.getAttribute('aria-labelledby') === heading ? section : part).scrollIntoView({ block: 'start' });
}

import { type Command, nameAndKey, onceEach, usePalette } from '../../state/palette.ts';

const CONTROLS = 'button, a[href], [role=tab]';
// What stands in rows is as many as there are rows: it is done there. The palette is no way to itself, nor to the search.
const IN_ROWS = 'td, th, li, [role=listbox], [role=tree], [role=dialog], [role=menu], .search, .skip';

/**
 * Opens the palette with all that can be done on the screen. It is read off the screen, so that it is what is there: what
 * is not for whoever is signed in, or can't be done now, is not offered, and a new button needs no second place.
 */
export function openPalette(): void {
  usePalette.setState({ commands: onceEach([...document.querySelectorAll<HTMLElement>(CONTROLS)].flatMap(commandOf)) });
}

function commandOf(control: HTMLElement): Command[] {
  const isOff = control.matches(':disabled, [data-disabled], [aria-disabled=true], [aria-hidden=true]');
  if (isOff || control.closest(IN_ROWS) || !control.checkVisibility({ visibilityProperty: true })) return [];
  const says = control.getAttribute('aria-label') ?? control.innerText;
  const run = () => {
    control.focus();
    control.click();
  };
  return [{ ...nameAndKey(says, control.title), run }];
}

import { useDocumentTitle } from '@mantine/hooks';

/** Says in the browser's tab where one is, the nearest first. */
export function usePageTitle(...where: readonly string[]): void {
  useDocumentTitle([...where, 'Ringbreaker'].join(' · '));
}

import { create } from 'zustand';

interface Connection {
  /** Since when the server has not answered, in milliseconds; null while it does. */
  awaySince: number | null;
}

/** Whether the server answers, as the last request found it. */
export const useConnection = create<Connection>(() => ({ awaySince: null }));

/** Notes that a request had no answer at a moment; the first of them counts. */
export function noteAway(at: number): void {
  if (useConnection.getState().awaySince === null) useConnection.setState({ awaySince: at });
}

/** Notes that the server answered. */
export function noteBack(): void {
  if (useConnection.getState().awaySince !== null) useConnection.setState({ awaySince: null });
}

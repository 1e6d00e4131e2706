import { Skeleton } from '@mantine/core';
import { Failure } from '../Failure.tsx';
import { Warming } from './Warming.tsx';

interface ListStateProps {
  list: {
    data: unknown;
    isPending: boolean;
    isError: boolean;
    isFetchNextPageError?: boolean;
    error: Error | null;
    failureReason: Error | null;
    refetch: () => Promise<unknown>;
  };
  /** Height of what stands there while the first page comes, in pixels. */
  height: number;
  m?: 'md';
}

/** What stands in a list's place while its first page comes, or when it could not. */
export function ListState({ list, height, ...place }: ListStateProps) {
  if (list.isPending) {
    return (
      <>
        <Warming reason={list.failureReason} />
        <Skeleton height={height} {...place} />
      </>
    );
  }
  // What came before stays; the banner says that the server is away.
  const isLost = list.isError && (list.data === undefined || list.isFetchNextPageError === true);
  return isLost ? <Failure error={list.error} retry={() => void list.refetch()} /> : null;
}

import { Skeleton } from '@mantine/core';
import { Failure } from '../Failure.tsx';
import { Warming } from './Warming.tsx';

/** What a list, or a part of a page, asked for. */
export interface ListAsked {
  data: unknown;
  isPending: boolean;
  isError: boolean;
  isFetchNextPageError?: boolean;
  error: Error | null;
  failureReason: Error | null;
  refetch: () => Promise<unknown>;
}

interface ListStateProps {
  list: ListAsked;
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
  return isLost(list) ? <Failure error={list.error} retry={() => void list.refetch()} /> : null;
}

/** Whether there is nothing in its place. What came before stays; the banner says that the server is away. */
export const isLost = ({ isError, data, isFetchNextPageError }: ListAsked): boolean =>
  isError && (data === undefined || isFetchNextPageError === true);

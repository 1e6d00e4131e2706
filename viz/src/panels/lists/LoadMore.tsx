import { Button, type ButtonProps } from '@mantine/core';

interface LoadMoreProps extends Pick<ButtonProps, 'variant' | 'm' | 'mb'> {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  children: string;
}

/** Loads the next page of a list, as long as there is one. */
export function LoadMore({ list, children, variant = 'light', ...place }: LoadMoreProps) {
  if (!list.hasNextPage) return null;
  return (
    <Button
      {...place}
      size="xs"
      variant={variant}
      loading={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {children}
    </Button>
  );
}

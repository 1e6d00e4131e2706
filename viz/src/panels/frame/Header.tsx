import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { readInbox, readOverview } from '../../api.ts';
import { count, counted } from '../../graph/words.ts';
import { useMay } from '../../state/me.ts';
import { usePalette } from '../../state/palette.ts';
import { later } from '../later.tsx';
import { Account } from './Account.tsx';
import { openPalette } from './commands.ts';
import { CopyLink } from './CopyLink.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { Search } from '../search/Search.tsx';
import { Wordmark } from './Wordmark.tsx';
import { t, tx } from '../../words/words.ts';

const Palette = later(() => import('./Palette.tsx').then((part) => part.Palette));
const ShortcutSheet = later(() => import('./ShortcutSheet.tsx').then((part) => part.ShortcutSheet));

/** The slim bar over every page: where one is, the search box, which run is shown. */
export function Header() {
  const may = useMay();
  const [opened, sheet] = useDisclosure(false);
  // Once it was opened it stays, closed: it gives the focus back.
  const [wanted, setWanted] = useState(false);
  if (opened && !wanted) setWanted(true);
  useHotkeys([
    ['shift+Slash', sheet.toggle],
    ['?', sheet.toggle],
  ]);
  useHotkeys([['mod+shift+P', openPalette]], []);
  const { commands } = usePalette();
  return (
    <header className="header">
      <Link to="/" className="header-home" aria-label={t`Ringbreaker, to the list of rackets`}>
        <Wordmark />
      </Link>
      <nav className="header-nav" aria-label={t`Pages`}>
        {may('GET /rackets') && <Link to="/" activeOptions={{ exact: true }}>{t`Rackets`}</Link>}
        {may('GET /alerts') && <Link to="/alerts" search={{}}>{tx`Alerts ${<NewAlerts />}`}</Link>}
        {may('GET /entities/:key') && <Link to="/explore">{t`Explorer`}</Link>}
        {may('POST /screenings') && <Link to="/screen">{t`Screening`}</Link>}
        {may('GET /runs') && <Link to="/jobs">{t`Jobs`}</Link>}
      </nav>
      <Search />
      <RunInfo />
      <CopyLink />
      <LanguageSwitch />
      <SchemeSwitch />
      <Tooltip label={t`Keyboard shortcuts (?)`}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Keyboard shortcuts`} onClick={sheet.open}>
          <IconKeyboard size={19} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Account />
      {commands && <Palette commands={commands} />}
      {wanted && <ShortcutSheet opened={opened} onClose={sheet.close} />}
    </header>
  );
}

/** How many open alerts the person has not read; looked at each minute. */
function NewAlerts() {
  const { data } = useQuery({
    queryKey: ['alerts', 'unseen'],
    queryFn: ({ signal }) => readInbox({ limit: 1, state: 'open' }, signal),
    refetchInterval: 60_000,
  });
  const unseen = data?.unseen ?? 0;
  if (unseen <= 0) return null;
  return (
    <span className="unseen" title={t`Not seen yet: ${counted(unseen, 'open alert')}`}>
      {count(unseen)}
      <span className="visually-hidden">{t` not seen yet`}</span>
    </span>
  );
}

function RunInfo() {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) });
  if (!data) return <span className="run-info" />;
  return (
    <Text component="span" size="sm" className="run-info">
      {data.runSeq === null ? t`no run yet` : t`run ${data.runSeq}`}
      {data.asOf && <span>{tx` · as of ${data.asOf.slice(0, 10)}`}</span>}
    </Text>
  );
}

import { LinkRef, type RacketView } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { type FunctionComponent, type ReactNode, useEffect } from 'react';
import { readInbox, readLead, readRacket, readRacketGraph } from '../../src/api.ts';
import { Alerts } from '../../src/pages/Alerts.tsx';
import { Audit } from '../../src/pages/Audit.tsx';
import { CompareRuns } from '../../src/pages/CompareRuns.tsx';
import { Jobs } from '../../src/pages/Jobs.tsx';
import { NotFound } from '../../src/pages/NotFound.tsx';
import { Queue } from '../../src/pages/Queue.tsx';
import { RacketPage } from '../../src/pages/RacketPage.tsx';
import { Screen } from '../../src/pages/Screen.tsx';
import { SignIn } from '../../src/pages/SignIn.tsx';
import { WhatIfPage } from '../../src/pages/WhatIfPage.tsx';
import { AlertGroup } from '../../src/panels/alerts/AlertGroup.tsx';
import { GroupAlerts } from '../../src/panels/alerts/GroupAlerts.tsx';
import { AlertRules } from '../../src/panels/alerts/rules/AlertRules.tsx';
import { AssignedToMe } from '../../src/panels/canvas/AssignedToMe.tsx';
import { Chooser } from '../../src/panels/canvas/chooser/Chooser.tsx';
import { Details } from '../../src/panels/canvas/Details.tsx';
import { EmptyCanvas } from '../../src/panels/canvas/EmptyCanvas.tsx';
import { History } from '../../src/panels/canvas/History.tsx';
import { Lead } from '../../src/panels/canvas/Lead.tsx';
import { Legend } from '../../src/panels/canvas/legend/Legend.tsx';
import { Paths } from '../../src/panels/canvas/Paths.tsx';
import { DecisionHistory } from '../../src/panels/decisions/DecisionHistory.tsx';
import { DossierButton } from '../../src/panels/dossier/DossierButton.tsx';
import { Evidence } from '../../src/panels/evidence/Evidence.tsx';
import { EvidenceTable } from '../../src/panels/evidence/EvidenceRows.tsx';
import { Record } from '../../src/panels/evidence/Record.tsx';
import { Ties } from '../../src/panels/evidence/Ties.tsx';
import { WhyNoRacket } from '../../src/panels/evidence/WhyNoRacket.tsx';
import { Header } from '../../src/panels/frame/Header.tsx';
import { Goods } from '../../src/panels/goods/Goods.tsx';
import { PairGoods } from '../../src/panels/goods/PairGoods.tsx';
import { Deliveries } from '../../src/panels/jobs/Deliveries.tsx';
import { JobHistory } from '../../src/panels/jobs/JobHistory.tsx';
import { ScheduleCard } from '../../src/panels/jobs/ScheduleCard.tsx';
import { StartJob } from '../../src/panels/jobs/StartJob.tsx';
import { Places } from '../../src/panels/map/Places.tsx';
import { NameHistory } from '../../src/panels/names/NameHistory.tsx';
import { Notes } from '../../src/panels/notes/Notes.tsx';
import { NoteVersions } from '../../src/panels/notes/NoteVersions.tsx';
import { QueryDialog } from '../../src/panels/query/QueryDialog.tsx';
import { KeptFilters } from '../../src/panels/queue/filter/KeptFilters.tsx';
import { Racket } from '../../src/panels/Racket.tsx';
import { Chain } from '../../src/panels/racket/Chain.tsx';
import { GoneRacket } from '../../src/panels/racket/GoneRacket.tsx';
import { Members } from '../../src/panels/racket/Members.tsx';
import { Picture } from '../../src/panels/racket/picture/Picture.tsx';
import { RacketHistory } from '../../src/panels/racket/RacketHistory.tsx';
import { RacketOrGroup } from '../../src/panels/racket/RacketOrGroup.tsx';
import { RacketPlaces } from '../../src/panels/racket/RacketPlaces.tsx';
import { Why } from '../../src/panels/racket/Why.tsx';
import { PairVerdict } from '../../src/panels/said/PairVerdict.tsx';
import { TimeBar } from '../../src/panels/time/TimeBar.tsx';
import { TableTwin } from '../../src/panels/twin/TableTwin.tsx';
import { FirstViews } from '../../src/panels/views/FirstViews.tsx';
import { Views } from '../../src/panels/views/Views.tsx';
import { ViewVersions } from '../../src/panels/views/ViewVersions.tsx';
import { QUESTIONS } from '../../src/questions.ts';
import { WorkHistory } from '../../src/panels/work/WorkHistory.tsx';
import { addRoots, EMPTY_CANVAS } from '../../src/state/canvas/canvas.ts';
import { canvasNow, look, openCanvas, select, useExplorer } from '../../src/state/canvas/explorer-store.ts';
import { beginWith } from '../../src/state/canvas/history/history.ts';
import type { PanelName } from './panel-names.ts';

/** A part of the explorer that is shown by itself. */
export interface Panel {
  Show: FunctionComponent;
  /** Where it stands; the list, unless it says. */
  at?: string;
}

const RACKET = 'rk-1';
/** What stands around a panel is answered, however its own questions are. */
const AROUND = 'rk-around';
const SELLER = 'seller:0';
const GROUP = { key: 'group:0', kind: 'Group' } as const;
const LINK = LinkRef.parse({ from: SELLER, type: 'USES', to: 'phone:1' });
const nothing = () => undefined;

/** What a panel is given by the page that it stands on: asked for as that page does. */
function OfRacket({ children }: { children: (racket: RacketView) => ReactNode }) {
  const { data } = useQuery({ queryKey: ['racket', RACKET], queryFn: ({ signal }) => readRacket(RACKET, signal) });
  return data ? children(data) : null;
}

/** A canvas with what a racket's picture holds, two of it selected. */
function OnCanvas({ children }: { children: ReactNode }) {
  const { data } = useQuery({ queryKey: ['around'], queryFn: () => readRacketGraph(AROUND, 'value') });
  useEffect(() => {
    if (!data) return;
    openCanvas(beginWith('Made', addRoots(EMPTY_CANVAS, data.graph)), []);
    select([...canvasNow().nodes.keys()].slice(0, 2));
  }, [data]);
  return children;
}

function InboxGroups() {
  const { data } = useQuery({ queryKey: ['inbox'], queryFn: ({ signal }) => readInbox({ racket: AROUND }, signal) });
  return (
    <ol>
      {data?.items.map((group) => (
        <AlertGroup key={group.racketId} group={group} filter={{}} />
      ))}
    </ol>
  );
}

function FirstGroup() {
  const { data } = useQuery({ queryKey: ['inbox'], queryFn: ({ signal }) => readInbox({ racket: AROUND }, signal) });
  const [first] = data?.items ?? [];
  return first ? <GroupAlerts group={first} filter={{}} /> : null;
}

function GrownLead() {
  const { data: lead } = useQuery({ queryKey: ['lead'], queryFn: () => readLead(SELLER, null) });
  useEffect(() => look({ lead: lead ?? null }), [lead]);
  return <Lead />;
}

function OpenChooser() {
  useEffect(() => look({ chooser: SELLER }), []);
  return <Chooser />;
}

function PairOnCanvas() {
  const nodes = useExplorer((state) => state.history.present.canvas.nodes);
  const one = [...nodes.values()].find(({ kind }) => kind === 'Seller');
  return one ? <PairGoods nodes={[one, { ...one, key: 'seller:9' }]} /> : null;
}

const onCanvas = (Show: FunctionComponent) => () => (
  <OnCanvas>
    <Show />
  </OnCanvas>
);
const ofRacket = (show: (racket: RacketView) => ReactNode) => () => <OfRacket>{show}</OfRacket>;

/** Every panel, by the name that its test has. */
export const PANELS: Record<PanelName, Panel> = {
  Queue: { Show: Queue },
  RacketPage: { Show: RacketPage, at: `/rackets/${RACKET}` },
  WhatIfPage: { Show: WhatIfPage, at: `/rackets/${RACKET}/what-if` },
  Alerts: { Show: Alerts, at: '/alerts' },
  CompareRuns: { Show: CompareRuns, at: '/compare' },
  Jobs: { Show: Jobs, at: '/jobs' },
  Audit: { Show: Audit, at: '/audit' },
  Screen: { Show: Screen, at: '/screen' },
  SignIn: { Show: SignIn },
  NotFound: { Show: NotFound },
  Header: { Show: Header },
  Racket: { Show: ofRacket((racket) => <Racket racket={racket} onExplore={nothing} />) },
  Why: { Show: ofRacket(({ assessment }) => <Why assessment={assessment} />) },
  RacketOrGroup: { Show: ofRacket(({ assessment }) => <RacketOrGroup assessment={assessment} />) },
  Goods: { Show: ofRacket(({ assessment }) => <Goods goods={assessment.goods} onPick={nothing} />) },
  Chain: { Show: ofRacket(({ assessment }) => <Chain chain={assessment.chain ?? []} />) },
  DossierDialog: { Show: ofRacket((racket) => <DossierButton racket={racket} />) },
  Picture: { Show: () => <Picture id={RACKET} sellers={3} onOpen={nothing} /> },
  Members: { Show: () => <Members racketId={RACKET} goods={undefined} onPick={nothing} /> },
  RacketPlaces: { Show: () => <RacketPlaces racketId={RACKET} onMap={nothing} /> },
  RacketHistory: { Show: () => <RacketHistory racketId={RACKET} /> },
  GoneRacket: { Show: () => <GoneRacket id={RACKET} error={null} /> },
  NameHistory: { Show: () => <NameHistory racketId={RACKET} /> },
  DecisionHistory: { Show: () => <DecisionHistory racketId={RACKET} /> },
  WorkHistory: { Show: () => <WorkHistory racketId={RACKET} /> },
  Record: { Show: () => <Record entityKey={SELLER} /> },
  WhyNoRacket: { Show: () => <WhyNoRacket of={GROUP} onOpen={nothing} /> },
  WhySellerIsInNone: { Show: () => <WhyNoRacket of={{ key: SELLER, kind: 'Seller' }} onOpen={nothing} /> },
  Ties: { Show: () => <Ties seller={SELLER} racketId={RACKET} /> },
  Evidence: { Show: () => <Evidence link={LINK} onOpen={nothing} /> },
  EvidenceTable: { Show: () => <EvidenceTable evidence={[LINK]} /> },
  PairVerdict: { Show: () => <PairVerdict one="phone:1" other="phone:2" /> },
  PairGoods: { Show: onCanvas(PairOnCanvas) },
  Notes: { Show: () => <Notes about={{ key: SELLER }} what="this thing" /> },
  NoteVersions: { Show: () => <NoteVersions id="note-1" /> },
  AlertGroup: { Show: InboxGroups },
  GroupAlerts: { Show: FirstGroup },
  AlertRules: { Show: () => <AlertRules opened onClose={nothing} /> },
  Deliveries: { Show: () => <Deliveries mayWithdraw /> },
  JobHistory: { Show: () => <JobHistory mayCancel /> },
  ScheduleCard: { Show: ScheduleCard },
  StartJob: { Show: StartJob },
  KeptFilters: { Show: () => <KeptFilters filter={{}} onPick={nothing} /> },
  Views: { Show: Views },
  ViewVersions: { Show: () => <ViewVersions id="view-1" /> },
  FirstViews: { Show: FirstViews },
  AssignedToMe: { Show: AssignedToMe },
  EmptyCanvas: { Show: () => <EmptyCanvas offers={[]} /> },
  Lead: { Show: GrownLead },
  Chooser: { Show: OpenChooser },
  Paths: { Show: onCanvas(Paths) },
  Details: { Show: onCanvas(Details) },
  Legend: { Show: onCanvas(Legend) },
  CanvasSteps: { Show: onCanvas(History) },
  TableTwin: { Show: onCanvas(TableTwin) },
  Places: { Show: onCanvas(Places) },
  TimeBar: { Show: onCanvas(TimeBar) },
  QueryDialog: {
    Show: () => <QueryDialog of="this search" question={QUESTIONS.search('made')} onClose={nothing} />,
  },
};

import type {
  AlertRule,
  GraphLevel,
  LinkRef,
  NewAlertSubscription,
  NewAlertTriage,
  NewJob,
  NewPin,
  NewRacketDecision,
  NewVerdict,
  NewWatch,
  NewWithdrawal,
  ScreeningSubject,
} from '@ringbreaker/cypher/domain';
import {
  AlertInbox,
  AlertPage,
  AlertSubscriptionView,
  AlertTriage,
  DeliveryPage,
  EntityView,
  EventPage,
  EvidenceView,
  Explanation,
  FlowSellerPage,
  GraphView,
  JobCancelled,
  JobRequested,
  LeadView,
  LinksView,
  MemberPage,
  MeView,
  NeighboursView,
  OverviewView,
  PathsView,
  PinView,
  RacketDecisionPage,
  RacketTriage,
  RacketView,
  RulesPreview,
  RunComparison,
  RunsPage,
  ScheduleView,
  ScreeningView,
  SearchView,
  SignInWays,
  VerdictPage,
  VerdictView,
  WhatIfView,
} from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { type NeighbourQuery, type PathQuery, QUESTIONS, type Way } from './questions.ts';
import { addressOf, ask, change, changeAndRead, keepProof, read, readByPost, type Query } from './requests.ts';

const encode = encodeURIComponent;

/** Counts of what is loaded, and the run that is shown. */
export const readOverview = (signal?: AbortSignal) => read(OverviewView, 'overview', {}, signal);

/** Who is signed in, and what they may do. */
export async function readMe(signal?: AbortSignal): Promise<MeView> {
  const me = await read(MeView, 'me', {}, signal);
  keepProof(me.csrf);
  return me;
}

/** Signs a user in by name and password: the session is a cookie that no script sees. */
export const signIn = (name: string, password: string) => change('sign-in', { name, password });

/** By which ways one may sign in. */
export const readSignInWays = (signal?: AbortSignal) => read(SignInWays, 'sign-in/ways', {}, signal);

/** Where a browser goes to sign in by the identity provider. */
export const providerUrl = (): URL => addressOf('sign-in/provider', {});

/** Ends the session. */
export const signOut = () => change('sign-out', {});

/** One racket with its assessment. */
export const readRacket = (id: string, signal?: AbortSignal) => ask(RacketView, QUESTIONS.racket(id), { signal });

export interface MemberQuery {
  /** With those who left. */
  former: boolean;
  cursor: string | null;
}

/** One member of a racket, with what ties it in; null where it is none. */
export const readMember = async (id: string, member: string, signal?: AbortSignal) =>
  (await read(MemberPage, `rackets/${encode(id)}/members`, { member, limit: 1 }, signal)).items[0] ?? null;

/** One page of a racket's members. */
export const readMembers = (id: string, query: MemberQuery, signal?: AbortSignal) =>
  ask(MemberPage, QUESTIONS.members(id, query), { signal });

/** One page of what happened to a racket, newest first. */
export const readEvents = (id: string, cursor: string | null, signal?: AbortSignal) =>
  ask(EventPage, QUESTIONS.events(id, cursor), { signal });

/** One page of what people decided on a racket, the latest first. */
export const readDecisions = (id: string, cursor: string | null, signal?: AbortSignal) =>
  read(RacketDecisionPage, `rackets/${encode(id)}/decisions`, { cursor, limit: 50 }, signal);

/** Confirms a racket, dismisses it, or takes back what holds; refused where somebody decided since the version seen. */
export const writeDecision = (id: string, decision: NewRacketDecision) =>
  changeAndRead(RacketTriage, `rackets/${encode(id)}/decisions`, decision);

/** Keeps a seller in a racket, or lets it go. */
export const writePin = (pin: NewPin) => changeAndRead(PinView, 'pins', pin);

/** What was said of a value or a party, the latest first. */
export const readVerdicts = (key: string, signal?: AbortSignal) =>
  read(VerdictPage, 'verdicts', { key, limit: 200 }, signal);

/** Says whether two values, or two parties, are the same. */
export const writeVerdict = (verdict: NewVerdict) => changeAndRead(VerdictView, 'verdicts', verdict);

/** One page of alerts, newest first. */
export const readAlerts = (query: Query, signal?: AbortSignal) => read(AlertPage, 'alerts', query, signal);

/** One page of the inbox: rackets with alerts, and what it can be narrowed by. */
export const readInbox = (query: Query, signal?: AbortSignal) => ask(AlertInbox, QUESTIONS.inbox(query), { signal });

const TriageDone = z.object({ alerts: z.array(z.object({ id: z.string(), triage: AlertTriage })) });

/** Says how alerts shall stand: all of them, or none where somebody else changed one meanwhile. */
export const writeTriage = (alerts: readonly NewAlertTriage[]) =>
  changeAndRead(TriageDone, 'alerts/triage', { alerts });

/** Notes up to which alert of a racket the person has read. */
export const writeSeen = (racketId: string, upTo: number) =>
  changeAndRead(z.object({ changed: z.number() }), 'alerts/seen', { rackets: [{ racketId, upTo }] });

/** Where new alerts past a number are told as they come: all, or what one's own rules want. */
export const alertStreamUrl = (after: number, mine: boolean): URL => addressOf('alerts/stream', { after, mine });

/** Which alerts the person wants to be told of, and how. */
export const readSubscription = (signal?: AbortSignal) => read(AlertSubscriptionView, 'alerts/rules', {}, signal);

/** Says which alerts the person wants to be told of, and how. */
export const writeSubscription = (wanted: NewAlertSubscription) =>
  changeAndRead(AlertSubscriptionView, 'alerts/rules', wanted);

/** Watches a racket, or does so no more; the person's other rules stay, also those that another window changes meanwhile. */
export const writeWatch = (wanted: NewWatch) => changeAndRead(AlertSubscriptionView, 'alerts/rules/watched', wanted);

/** How many alerts of late rules would have wanted. */
export const previewRules = (rules: readonly AlertRule[]) =>
  readByPost(RulesPreview, 'alerts/rules/preview', { rules });

/** One page of the runs of all jobs: those that wait first, then the newest. */
export const readRuns = (cursor: string | null, signal?: AbortSignal) =>
  read(RunsPage, 'runs', { cursor, limit: 25 }, signal);

/** Two detection runs side by side; without numbers the last two. */
export const readComparison = (from: number | null, to: number | null, signal?: AbortSignal) =>
  ask(RunComparison, QUESTIONS.comparison(from, to), { signal });

/** A page of the sellers that went one way between two runs. */
export const readFlowSellers = (way: Way, cursor: string | null, signal?: AbortSignal) =>
  ask(FlowSellerPage, QUESTIONS.flowSellers(way, cursor), { signal });

/** The lines of the schedule and their next slots. */
export const readSchedule = (signal?: AbortSignal) => read(ScheduleView, 'schedule', {}, signal);

/** Puts a job into the queue. */
export const startJob = (job: NewJob) => changeAndRead(JobRequested, 'runs', job);

/** Cancels a job that waits or runs. */
export const cancelJob = (id: string) => changeAndRead(JobCancelled, `runs/${encode(id)}/cancel`, {});

/** One page of what was delivered and what was withdrawn, the latest first. */
export const readDeliveries = (cursor: string | null, signal?: AbortSignal) =>
  read(DeliveryPage, 'deliveries', { cursor, limit: 25 }, signal);

/** Asks for what a withdrawal of a delivery would do, or for the withdrawal: a job does it. */
export const askWithdrawal = (seq: number, wanted: NewWithdrawal) =>
  changeAndRead(JobRequested, `deliveries/${seq}/withdrawals`, wanted);

/** A racket's picture at a level, as of the current run. */
export const readRacketGraph = (id: string, level: GraphLevel, signal?: AbortSignal) =>
  ask(GraphView, QUESTIONS.picture(id, level), { signal });

/** The same as of an earlier run. */
export const readPastGraph = (id: string, level: GraphLevel, run: number, signal?: AbortSignal) =>
  ask(GraphView, QUESTIONS.picture(id, level, run), { signal });

export interface WhatIfQuestion {
  remove: readonly string[];
  close: readonly string[];
  size: number;
  seed: number;
}

/** What becomes of a racket when some of it is taken away. */
export const askWhatIf = (id: string, question: WhatIfQuestion) =>
  readByPost(WhatIfView, `rackets/${encode(id)}/what-if`, question);

/** One thing with its facts. */
export const readEntity = (key: string, signal?: AbortSignal) =>
  read(EntityView, `entities/${encode(key)}`, {}, signal);

/** Why a thing is no racket, or is one. */
export const readExplanation = (key: string, signal?: AbortSignal) =>
  read(Explanation, `entities/${encode(key)}/explanation`, {}, signal);

/** A thing's neighbours, narrowed as asked. */
export const readNeighbours = (key: string, query: NeighbourQuery = {}, signal?: AbortSignal) =>
  ask(NeighboursView, QUESTIONS.neighbours(key, query), { signal });

/** So many things are asked about at once, and so many others may be named beside them. */
export const LINKS_CAPS = { keys: 1_000, others: 10_000 };

/** Every link among some things, and between them and others. */
export const readLinks = (keys: readonly string[], others: readonly string[], signal?: AbortSignal) =>
  ask(LinksView, QUESTIONS.links(keys, others), { signal });

/** The rows, as they came, behind one link. */
export const readEvidence = (link: LinkRef, signal?: AbortSignal) =>
  ask(EvidenceView, QUESTIONS.evidence(link), { signal });

/** The k shortest paths between two things. */
export const readPaths = (query: PathQuery, signal?: AbortSignal) => ask(PathsView, QUESTIONS.paths(query), { signal });

/** A lead grown from a thing: nobody less sure than `atLeast` comes in. */
export const readLead = (seed: string, atLeast: number | null, signal?: AbortSignal) =>
  ask(LeadView, QUESTIONS.lead(seed, atLeast), { signal });

/** Things that a text names, exact values first. */
export const readSearch = (q: string, signal?: AbortSignal) => ask(SearchView, QUESTIONS.search(q), { signal });

/** Whether newcomers are tied to known rackets; nothing is stored. */
export const askScreening = (subjects: readonly ScreeningSubject[], near: boolean) =>
  readByPost(ScreeningView, 'screenings', { subjects, near });

/** Asks for newcomers to be kept: a job loads them as a delivery, which can be withdrawn. */
export const keepScreened = (subjects: readonly ScreeningSubject[]) =>
  changeAndRead(JobRequested, 'screenings/stored', { subjects });

/** How a panel is tested. */
export interface PanelTest {
  /** It asks the API itself, so that it says what is waited for, and what failed. */
  asks?: true;
  /** A press of this opens it. */
  opens?: string;
  /** It shows the same whatever is known. */
  same?: true;
}

const asks = { asks: true } as const;
/** What it shows comes from its page, from the canvas, or is left out while it is not there. */
const given = {};
const same = { same: true } as const;

/** Every panel that is tested by itself. */
export const PANEL_TESTS = {
  Queue: asks,
  RacketPage: asks,
  WhatIfPage: asks,
  Alerts: asks,
  CompareRuns: asks,
  Jobs: asks,
  Audit: asks,
  Screen: same,
  SignIn: given,
  NotFound: same,
  Header: given,
  Racket: given,
  Why: given,
  RacketOrGroup: given,
  Goods: given,
  Chain: given,
  DossierDialog: { opens: 'Dossier…', same: true },
  Picture: asks,
  Members: asks,
  RacketPlaces: asks,
  RacketHistory: asks,
  GoneRacket: asks,
  NameHistory: { ...asks, opens: 'All names' },
  DecisionHistory: { ...asks, opens: 'All decisions' },
  WorkHistory: { ...asks, opens: 'All steps' },
  Record: asks,
  WhyNoRacket: asks,
  WhySellerIsInNone: { ...asks, opens: 'Why is this no racket?' },
  Ties: asks,
  Evidence: asks,
  EvidenceTable: given,
  PairVerdict: { ...asks, ...same },
  PairGoods: asks,
  Notes: asks,
  NoteVersions: asks,
  AlertGroup: given,
  GroupAlerts: asks,
  AlertRules: asks,
  Deliveries: asks,
  JobHistory: asks,
  ScheduleCard: asks,
  StartJob: { opens: 'Start a job', same: true },
  KeptFilters: { ...asks, opens: 'Saved' },
  Views: asks,
  ViewVersions: asks,
  FirstViews: asks,
  AssignedToMe: asks,
  EmptyCanvas: asks,
  Lead: given,
  Chooser: asks,
  Paths: given,
  Details: given,
  Legend: given,
  CanvasSteps: given,
  TableTwin: given,
  Places: asks,
  TimeBar: given,
  QueryDialog: { ...asks, ...same },
} as const satisfies Record<string, PanelTest>;

export type PanelName = keyof typeof PANEL_TESTS;

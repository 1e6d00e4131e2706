/** A query's plan as the server means to run it. */
export interface Plan {
  readonly operator: string;
  /** What it reads or makes, in the server's words. */
  readonly details: string;
  readonly children: readonly Plan[];
}

interface DriverPlan {
  operatorType: string;
  arguments?: { Details?: string };
  children?: DriverPlan[];
}

/** The driver's plan in our words. */
export function toPlan({ operatorType, arguments: { Details: details = '' } = {}, children = [] }: DriverPlan): Plan {
  return { operator: operatorType.replace(/@.*/, ''), details, children: children.map(toPlan) };
}

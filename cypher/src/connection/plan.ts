/** A query's plan as the server means to run it. */
export interface Plan {
  readonly operator: string;
  readonly children: readonly Plan[];
}

interface DriverPlan {
  operatorType: string;
  children?: DriverPlan[];
}

/** The driver's plan in our words. */
export function toPlan({ operatorType, children = [] }: DriverPlan): Plan {
  return { operator: operatorType.replace(/@.*/, ''), children: children.map(toPlan) };
}

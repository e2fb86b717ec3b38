import type { Source } from '../schemas/source.ts';
import type { PlanView } from './catalog.ts';

/** Where a thing comes from, as its search record says it: ids of its plans, or, when there is none, the publisher of its first source. */
export const originOf = (plans: readonly PlanView[], sources: readonly Source[] = []): string =>
  [...new Set(plans.map((plan) => plan.id))].join(' ') || (sources[0]?.publisher ?? '');

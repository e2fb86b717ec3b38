/** A place, with the one it belongs to. */
export interface Place {
  id: string;
  parent: Place | null;
}
interface Channel {
  id: string;
  number: string | null;
  state: string;
}
/** Somebody to turn to, and what for. */
export interface Step<C extends Channel> {
  channel: C;
  why: string;
}
export interface Problem<C extends Channel> {
  doors: readonly { region: string; steps: readonly Step<C>[] }[];
  then: readonly Step<C>[];
}
export interface DoorsAt<C extends Channel> {
  /** Numbers in the order in which to dial them: those made for the problem, then the general ones. Each once. */
  dial: Step<C>[];
  /** Doors without a published number, the nearest first. */
  offices: Step<C>[];
  /** Whether one of the doors made for the problem is known to be in service. */
  verified: boolean;
}

/** The place and all it lies in, the nearest first. */
export function lineage(place: Place): string[] {
  return [place.id, ...(place.parent ? lineage(place.parent) : [])];
}

/** To whom to go with a problem in a place. The doors of the places above serve it too. */
export function doorsAt<C extends Channel>(problem: Problem<C>, place: Place): DoorsAt<C> {
  const made = lineage(place).flatMap((id) =>
    problem.doors.filter((door) => door.region === id).flatMap((d) => d.steps),
  );
  const once = (steps: readonly Step<C>[]) =>
    steps.filter((step, n) => steps.findIndex((other) => other.channel.id === step.channel.id) === n);
  const numbered = (step: Step<C>) => step.channel.number !== null;
  return {
    dial: once([...made, ...problem.then].filter(numbered)),
    offices: once(made.filter((step) => !numbered(step))),
    verified: made.some((step) => step.channel.state === 'in-service'),
  };
}

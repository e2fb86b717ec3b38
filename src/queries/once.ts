/** A query whose answer is made once per build (in dev, once per look): what many pages ask must not be worked out for each. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}

/** The same for what is asked of a thing: its answer is made once for each. */
export function onceFor<Thing extends object, T>(make: (thing: Thing) => T): (thing: Thing) => T {
  const made = new WeakMap<Thing, { answer: T }>();
  return (thing) => {
    const known = made.get(thing) ?? { answer: make(thing) };
    made.set(thing, known);
    return known.answer;
  };
}

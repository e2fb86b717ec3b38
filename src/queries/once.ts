/** A query whose answer is made once per build (in dev, once per look): what many pages ask must not be worked out for each. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}

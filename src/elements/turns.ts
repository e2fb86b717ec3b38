/** So long may work go on, in milliseconds, before what a reader does has its turn: a phone is four times as slow as what this is tried on. */
const LONGEST = 6;

let since = 0;

/** Ends the task that runs, and goes on in the next one. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      since = performance.now();
      resolve();
    };
    port2.postMessage(null);
  });

/** Waits for the next task when this one may have gone on for long; to be asked between two pieces of work. */
export function turn(): Promise<void> | undefined {
  return performance.now() - since > LONGEST ? nextTask() : undefined;
}

// Loaded into a build by `--import`: its clock is more than a year ahead, so that whatever takes the time from it shows.
const AHEAD = 400 * 24 * 60 * 60 * 1000;
const RealDate = Date;
const now = () => RealDate.now() + AHEAD;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

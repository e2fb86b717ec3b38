// Pagefind's program does more than search: it filters, sorts, lists filters. Readers load all of it with their first query, and it is half of
// what that costs. So what nothing of ours can reach is emptied.

/** Sections of a WebAssembly module that are read here. */
const SECTION = { custom: 0, import: 2, export: 7, element: 9, code: 10 };
/** All others may not be in it but those that name no function: types, functions, tables, memories, globals, data, how much data. */
const HARMLESS = [1, 3, 4, 5, 6, 11, 12];
const FUNCTION = 0;
/** A function that is never called: no locals, `unreachable`, `end`. */
const EMPTY = [3, 0, 0x00, 0x0b];

/** Reads bytes one after the other. */
class Reader {
  at: number;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get done(): boolean {
    return this.at >= this.bytes.length;
  }
  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }
  /** A number in LEB128. One with a sign is only passed over. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  skip(numbers: number): void {
    for (let n = 0; n < numbers; n += 1) this.number();
  }
}

/** A number in LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}

/**
 * A WebAssembly module in which only some functions are exported, without the code that they cannot reach and without what tells of its making.
 * @param used names of the exported functions that are called; those that begin with two underscores belong to the glue and stay
 * @throws when the module holds an instruction or a section that is not read here
 */
export function usedProgram(program: Uint8Array, used: readonly string[]): Uint8Array<ArrayBuffer> {
  const sections = sectionsOf(program);
  const exported = exportsOf(sections).filter(({ name }) => name.startsWith('__') || used.includes(name));
  for (const name of used)
    if (!exported.some((one) => one.name === name)) throw new Error(`Pagefind 的程序没有 ${name}`);
  const imported = importedFunctions(sections);
  const bodies = bodiesOf(sections);
  const reached = new Set<number>();
  const waiting = [
    ...exported.filter(({ kind }) => kind === FUNCTION).map(({ index }) => index),
    ...tableFunctions(sections),
  ];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const body = bodies[index - imported];
    if (body) waiting.push(...callsIn(body));
  }
  const code = bodies.flatMap((body, n) => (reached.has(n + imported) ? [...leb(body.length), ...body] : EMPTY));
  const memory = exportsOf(sections).filter(({ kind }) => kind !== FUNCTION);
  const kept = [...exported.filter(({ kind }) => kind === FUNCTION), ...memory];
  return Uint8Array.from([
    ...program.subarray(0, 8),
    ...sections
      .filter(({ id }) => id !== SECTION.custom)
      .flatMap(({ id, content }) => {
        if (id === SECTION.code) return section(id, [...leb(bodies.length), ...code]);
        if (id !== SECTION.export) return section(id, content);
        return section(id, [...leb(kept.length), ...kept.flatMap(({ entry }) => [...entry])]);
      }),
  ]);
}

interface Section {
  id: number;
  content: Uint8Array;
}

const section = (id: number, content: ArrayLike<number>): number[] => [
  id,
  ...leb(content.length),
  ...Array.from(content),
];

function sectionsOf(program: Uint8Array): Section[] {
  const reader = new Reader(program, 8);
  const sections: Section[] = [];
  while (!reader.done) sections.push({ id: reader.byte(), content: reader.take(reader.number()) });
  const unknown = sections.find(({ id }) => ![...Object.values(SECTION), ...HARMLESS].includes(id));
  if (unknown) throw new Error(`Pagefind 的程序里有不认识的段 ${unknown.id}`);
  return sections;
}

const contentOf = (sections: readonly Section[], id: number): Reader =>
  new Reader(sections.find((one) => one.id === id)?.content ?? new Uint8Array([0]));

function exportsOf(sections: readonly Section[]) {
  const reader = contentOf(sections, SECTION.export);
  return Array.from({ length: reader.number() }, () => {
    const from = reader.at;
    const name = new TextDecoder().decode(reader.take(reader.number()));
    const kind = reader.byte();
    const index = reader.number();
    return { name, kind, index, entry: reader.bytes.subarray(from, reader.at) };
  });
}

/** How many functions come from outside: they are counted before those of the module. All that comes from outside must be functions. */
function importedFunctions(sections: readonly Section[]): number {
  const reader = contentOf(sections, SECTION.import);
  const count = reader.number();
  for (let n = 0; n < count; n += 1) {
    reader.take(reader.number());
    reader.take(reader.number());
    if (reader.byte() !== FUNCTION) throw new Error('Pagefind 的程序从外面取的不只是函数');
    reader.skip(1);
  }
  return count;
}

/** The functions that may be called through the table. */
function tableFunctions(sections: readonly Section[]): number[] {
  const reader = contentOf(sections, SECTION.element);
  return Array.from({ length: reader.number() }, () => {
    if (reader.number() !== 0) throw new Error('Pagefind 的程序里有不认识的函数表');
    // Where in the table they stand: a constant, and the end of the expression.
    if (reader.byte() !== 0x41) throw new Error('Pagefind 的程序里有不认识的函数表');
    reader.skip(1);
    reader.byte();
    return Array.from({ length: reader.number() }, () => reader.number());
  }).flat();
}

function bodiesOf(sections: readonly Section[]): Uint8Array[] {
  const reader = contentOf(sections, SECTION.code);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

/** What follows each instruction: so many numbers; of those that are not listed, nothing. */
const NUMBERS = new Map([
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26].map((one) => [one, 1] as const),
  ...[0x3f, 0x40, 0x41, 0x42, 0xd0].map((one) => [one, 1] as const),
  [0x11, 2],
]);
/** The same of the instructions on whole memories and tables, after their first byte. */
const BULK = 0xfc;
const BULK_NUMBERS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];
const [CALL, REFERENCE, TABLE, TYPED] = [0x10, 0xd2, 0x0e, 0x1c];
/** Loads and stores are followed by an alignment and an offset, numbers by four or eight bytes. */
const isAccess = (instruction: number): boolean => instruction >= 0x28 && instruction <= 0x3e;
const BYTES: Readonly<Record<number, number>> = { 0x43: 4, 0x44: 8 };
const KNOWN = [
  [0x00, 0x05],
  [0x0b, 0x11],
  [0x1a, 0x1c],
  [0x20, 0x26],
  [0x28, 0xc4],
  [0xd0, 0xd2],
] as const;
const isKnown = (instruction: number): boolean => KNOWN.some(([from, to]) => instruction >= from && instruction <= to);

/** The functions that a body names. */
function callsIn(body: Uint8Array): number[] {
  const reader = new Reader(body);
  const called: number[] = [];
  const locals = reader.number();
  for (let n = 0; n < locals; n += 1) {
    reader.skip(1);
    reader.byte();
  }
  while (!reader.done) {
    const instruction = reader.byte();
    if (instruction === CALL || instruction === REFERENCE) called.push(reader.number());
    else if (instruction === BULK) {
      const numbers = BULK_NUMBERS[reader.number()];
      if (numbers === undefined) throw new Error('Pagefind 的程序里有不认识的指令 fc');
      reader.skip(numbers);
    } else if (instruction === TABLE) reader.skip(reader.number() + 1);
    else if (instruction === TYPED) reader.skip(reader.number());
    else if (isAccess(instruction)) reader.skip(2);
    else if (BYTES[instruction]) reader.take(BYTES[instruction]);
    else if (isKnown(instruction)) reader.skip(NUMBERS.get(instruction) ?? 0);
    else throw new Error(`Pagefind 的程序里有不认识的指令 ${instruction.toString(16)}`);
  }
  return called;
}

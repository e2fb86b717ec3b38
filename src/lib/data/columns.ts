import type { Cell } from './csv.ts';

/** As much of JSON Schema as the published records need. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  enum?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  /** What the words of a choice are in Chinese. */
  'x-words'?: Record<string, string>;
}

/** A column of the table that a list of records makes. */
export interface Column {
  /** Unique in the table: the names of the fields on the way, joined by `_`. */
  name: string;
  /** A short Chinese name, unique in the table. */
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'date';
  /** Whether no cell of it is empty. */
  required: boolean;
  /** Whether a cell holds several texts, joined by `|`. */
  list: boolean;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  /** What the words of a choice are in Chinese. */
  words?: Record<string, string>;
  /** The cell of a record. */
  read: (item: object) => Cell;
}

/** What joins the texts of a list in one cell. */
export const JOINT = '|';
/** What the upper end of a range is called. */
const MAX = { name: '_max', title: '上限', description: '区间的上限；不是区间就是空' };

/**
 * The columns of a table, from the JSON Schema of its records: records inside are flattened (`region_code`), lists joined by `|`,
 * a value that may be a range gets a second column for its upper end (`value_max`).
 * @throws when a field has a shape that no column can hold, or lacks its title or description
 */
export function columnsOf(record: JsonSchema): Column[] {
  return Object.entries(record.properties ?? {}).flatMap(([key, schema]) =>
    column({ name: key, title: '', nullable: false, read: (item) => (item as Record<string, unknown>)[key] }, schema),
  );
}

/** A record as the cells of a row. */
export const cells = (columns: readonly Column[], item: object): Cell[] => columns.map((column) => column.read(item));

/** A record as the cells of a row for people: the words of a choice are Chinese. */
export const shown = (columns: readonly Column[], item: object): Cell[] =>
  columns.map(({ words, read }) => {
    const cell = read(item);
    return words?.[cell ?? ''] ?? cell;
  });

interface Place {
  name: string;
  /** Title of the record around it. */
  title: string;
  /** Whether the record around it may be missing. */
  nullable: boolean;
  read: (item: object) => unknown;
}

function column(place: Place, schema: JsonSchema): Column[] {
  const { name } = place;
  const title = `${place.title}${schema.title ?? ''}`;
  const { description = '' } = schema;
  if (!schema.title || !description) throw new Error(`字段“${name}”没有名称或说明，请在 src/schemas/published/ 里补上`);
  const shapes = (schema.anyOf ?? [schema]).filter((shape) => shape.type !== 'null');
  const nullable = place.nullable || (schema.anyOf ?? []).some((shape) => shape.type === 'null');
  const base = { name, title, description, required: !nullable, list: false };
  const read = (item: object) => place.read(item) ?? null;
  // A nullable choice of shapes stands one level deeper.
  const [shape, pair] = shapes.flatMap((inner) => inner.anyOf ?? [inner]);
  if (shape?.type === 'number' && pair?.prefixItems)
    return [
      { ...base, type: 'number', read: (item) => [read(item) as Cell | Cell[]].flat()[0] ?? null },
      {
        ...base,
        name: `${name}${MAX.name}`,
        title: `${title}${MAX.title}`,
        description: MAX.description,
        type: 'number',
        required: false,
        read: (item) => [read(item) as Cell | Cell[]].flat()[1] ?? null,
      },
    ];
  if (!shape || pair) throw new Error(`字段“${name}”有几种写法，一列装不下`);
  switch (shape.type) {
    case 'array':
      return [
        {
          ...base,
          type: 'string',
          required: false,
          list: true,
          read: (item) => (read(item) as unknown[]).map(short).join(JOINT),
        },
      ];
    case 'object':
      return Object.entries(shape.properties ?? {}).flatMap(([key, inner]) =>
        column(
          {
            name: `${name}_${key}`,
            title,
            nullable,
            read: (item) => (read(item) as Record<string, unknown> | null)?.[key],
          },
          inner,
        ),
      );
    case 'string':
    case 'integer':
    case 'number': {
      const { pattern, minimum, maximum } = shape;
      const words = shape['x-words'] ?? schema['x-words'];
      const type = shape.format === 'date' ? 'date' : shape.type;
      return [
        {
          ...base,
          type,
          ...(shape.enum && { enum: shape.enum }),
          ...(words && { words }),
          // The calendar of a date is the type's own affair.
          ...(pattern && type !== 'date' && { pattern }),
          ...(minimum !== undefined && { minimum }),
          ...(maximum !== undefined && { maximum }),
          read: (item) => read(item) as Cell,
        },
      ];
    }
    default:
      throw new Error(`字段“${name}”的类型“${shape.type ?? ''}”不能成一列`);
  }
}

/** A record of a list as one text: plan and clause, source, id or name. */
function short(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  const record = value as { id?: string; name?: string; plan?: string; clause?: string; source?: string };
  if (record.plan) return `${record.plan}#${record.clause ?? ''}`;
  return record.source ?? record.id ?? record.name ?? JSON.stringify(value);
}

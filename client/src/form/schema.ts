/** From the JSON Schema of an action's payload to the fields of a form. */
import { z } from 'zod/mini';

const text = z.optional(z.string());
const count = z.optional(z.number());

const schemaShape = z.object({
  $ref: text,
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  title: text,
  description: text,
  format: text,
  enum: z.optional(z.array(z.unknown())),
  const: z.optional(z.unknown()),
  default: z.optional(z.unknown()),
  minLength: count,
  maxLength: count,
  minimum: count,
  maximum: count,
  minItems: count,
  required: z.optional(z.array(z.string())),
  get properties() {
    return z.optional(z.record(z.string(), schemaShape));
  },
  get items() {
    return z.optional(schemaShape);
  },
  get anyOf() {
    return z.optional(z.array(schemaShape));
  },
  get oneOf() {
    return z.optional(z.array(schemaShape));
  },
  get $defs() {
    return z.optional(z.record(z.string(), schemaShape));
  },
});
type Schema = z.infer<typeof schemaShape>;

interface Named {
  name: string;
  /** the schema's own words, where it has any */
  title?: string;
  description?: string;
  required: boolean;
  /** the default, as the schema gives it */
  initial: unknown;
}
export type Field = Named &
  (
    | { kind: 'text'; long: boolean; min: number; max: number }
    | { kind: 'date' }
    | { kind: 'moment' }
    | { kind: 'flag' }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'choice'; options: string[]; titles: Record<string, string> }
    | { kind: 'choices'; options: string[]; min: number }
    | { kind: 'lines'; min: number }
    | { kind: 'rows'; of: Field[]; min: number }
    | { kind: 'group'; of: Field[] }
    | { kind: 'json' }
  );

/** Free words may be long; a name or a number fits one line. */
const longFrom = 1_000;

/** The fields of an object schema, in its order. Anything that is no object schema has none. */
export function fieldsOf(payload: unknown): Field[] {
  const schema = schemaShape.safeParse(payload);
  return schema.success ? properties(schema.data, schema.data) : [];
}

function properties(schema: Schema, root: Schema): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => field(name, property, schema.required?.includes(name) ?? false, root));
}

function field(name: string, given: Schema, required: boolean, root: Schema): Field {
  const { schema, nullable } = settled(given, root);
  const named: Named = {
    name,
    required: required && !nullable,
    initial: given.default ?? schema.default,
    ...(schema.title === undefined ? {} : { title: schema.title }),
    ...(schema.description === undefined ? {} : { description: schema.description }),
  };
  const options = optionsOf(schema);
  if (options !== null) return { ...named, kind: 'choice', options, titles: titlesOf(given) };
  switch (schema.type) {
    case 'string':
      return stringField(named, schema);
    case 'boolean':
      return { ...named, kind: 'flag' };
    case 'integer':
      return { ...named, kind: 'number', min: schema.minimum ?? Number.MIN_SAFE_INTEGER, max: schema.maximum ?? Number.MAX_SAFE_INTEGER };
    case 'array':
      return arrayField(named, schema, root);
    case 'object':
      return schema.properties === undefined ? { ...named, kind: 'json' } : { ...named, kind: 'group', of: properties(schema, root) };
    default:
      return { ...named, kind: 'json' };
  }
}

function stringField(named: Named, { format, minLength, maxLength }: Schema): Field {
  if (format === 'date') return { ...named, kind: 'date' };
  if (format === 'date-time') return { ...named, kind: 'moment' };
  const max = maxLength ?? Number.MAX_SAFE_INTEGER;
  return { ...named, kind: 'text', long: max >= longFrom && max < Number.MAX_SAFE_INTEGER, min: minLength ?? 0, max };
}

function arrayField(named: Named, { items, minItems }: Schema, root: Schema): Field {
  if (items === undefined) return { ...named, kind: 'json' };
  const min = minItems ?? 0;
  const { schema } = settled(items, root);
  const options = optionsOf(schema);
  if (options !== null) return { ...named, kind: 'choices', options, min };
  if (schema.type === 'string') return { ...named, kind: 'lines', min };
  if (schema.type === 'object' && schema.properties !== undefined) return { ...named, kind: 'rows', of: properties(schema, root), min };
  return { ...named, kind: 'json' };
}

const optionsOf = ({ enum: values, const: only }: Schema): string[] | null => {
  const all = values ?? (only === undefined ? null : [only]);
  return all?.every((value) => typeof value === 'string') ? all : null;
};

/** What the schema itself calls each value of a choice. */
const titlesOf = ({ oneOf, anyOf }: Schema): Record<string, string> =>
  Object.fromEntries((oneOf ?? anyOf ?? []).flatMap(({ const: value, title }) => (typeof value === 'string' && title !== undefined ? [[value, title]] : [])));

/** Follows a reference inside the schema and takes "this or null" as this, not required. */
function settled(given: Schema, root: Schema): { schema: Schema; nullable: boolean } {
  const name = given.$ref?.match(/^#\/\$defs\/([^/]+)$/)?.[1];
  const schema = name === undefined ? given : (root.$defs?.[name] ?? given);
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== 'null');
    const [type] = types;
    return { schema: types.length === 1 && type !== undefined ? { ...schema, type } : schema, nullable: types.length < schema.type.length };
  }
  const either = schema.anyOf ?? schema.oneOf;
  if (either === undefined) return { schema, nullable: false };
  const others = either.filter((one) => one.type !== 'null');
  const [only] = others;
  const nullable = others.length < either.length;
  if (others.length === 1 && only !== undefined) return { schema: settled(only, root).schema, nullable };
  const constants = others.map((one) => one.const);
  return constants.every((value) => typeof value === 'string') ? { schema: { enum: constants }, nullable } : { schema, nullable };
}

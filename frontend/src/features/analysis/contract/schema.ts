/** The contract as introspection tells it to this viewer: what may not be used is not in it. */
export type Kind = 'OBJECT' | 'INTERFACE' | 'UNION' | 'INPUT_OBJECT' | 'ENUM' | 'SCALAR';

export interface TypeRef {
  kind: Kind | 'LIST' | 'NON_NULL';
  name: string | null;
  ofType?: TypeRef | null;
}

export interface InputValue {
  name: string;
  description: string | null;
  type: TypeRef;
  defaultValue: string | null;
  isDeprecated?: boolean;
  deprecationReason?: string | null;
}

export interface Field {
  name: string;
  description: string | null;
  args: InputValue[];
  type: TypeRef;
  isDeprecated: boolean;
  deprecationReason: string | null;
}

export interface EnumValue {
  name: string;
  description: string | null;
  isDeprecated: boolean;
  deprecationReason: string | null;
}

export interface SchemaType {
  kind: Kind;
  name: string;
  description: string | null;
  fields: Field[] | null;
  inputFields: InputValue[] | null;
  enumValues: EnumValue[] | null;
  interfaces: TypeRef[] | null;
  possibleTypes: TypeRef[] | null;
}

export interface Schema {
  queryType: string;
  mutationType: string | null;
  /** By name. */
  types: ReadonlyMap<string, SchemaType>;
}

/** Lists of the schema's own types may stand only two deep, and no more is needed. */
export const introspection = `query Contract {
  __schema {
    queryType { name }
    mutationType { name }
    types {
      kind name description
      fields(includeDeprecated: true) {
        name description isDeprecated deprecationReason
        args { ...Value }
        type { ...Ref }
      }
      inputFields { ...Value }
      enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
      interfaces { kind name }
      possibleTypes { kind name }
    }
  }
}
fragment Value on __InputValue { name description defaultValue type { ...Ref } }
fragment Ref on __Type {
  kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
}`;

interface Answer {
  data?: {
    __schema?: {
      queryType: { name: string };
      mutationType: { name: string } | null;
      types: SchemaType[];
    } | null;
  } | null;
}

/** Reads the answer of introspection; null when it holds no schema. */
export function readSchema(body: string): Schema | null {
  const found = (JSON.parse(body) as Answer).data?.__schema;
  if (!found) return null;
  // Types whose names begin with two underscores describe the schema itself.
  const own = found.types.filter((type) => !type.name.startsWith('__'));
  return {
    queryType: found.queryType.name,
    mutationType: found.mutationType?.name ?? null,
    types: new Map(own.map((type) => [type.name, type])),
  };
}

/** The name inside the lists and the marks of what is never null. */
export function namedType(ref: TypeRef): string {
  let at: TypeRef = ref;
  while (at.ofType) at = at.ofType;
  return at.name ?? '';
}

/** A type as it is written: "[Unit!]!". */
export function printType(ref: TypeRef): string {
  if (ref.kind === 'NON_NULL' && ref.ofType) return `${printType(ref.ofType)}!`;
  if (ref.kind === 'LIST' && ref.ofType) return `[${printType(ref.ofType)}]`;
  return ref.name ?? '';
}

const groupOrder = ['ROOT', 'OBJECT', 'INTERFACE', 'UNION', 'INPUT_OBJECT', 'ENUM', 'SCALAR'] as const;
export type Group = (typeof groupOrder)[number];

const groupOf = (schema: Schema, type: SchemaType): Group =>
  type.name === schema.queryType || type.name === schema.mutationType ? 'ROOT' : type.kind;

/** Types by group, in a fixed order, each group by name. */
export function groupTypes(
  schema: Schema,
  types: Iterable<SchemaType>,
): { group: Group; types: SchemaType[] }[] {
  const all = [...types];
  return groupOrder
    .map((group) => ({
      group,
      types: all
        .filter((type) => groupOf(schema, type) === group)
        // Query stands before Mutation.
        .sort((a, b) => (group === 'ROOT' ? b.name.localeCompare(a.name) : a.name.localeCompare(b.name))),
    }))
    .filter(({ types: found }) => found.length > 0);
}

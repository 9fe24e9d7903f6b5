import { businessNow } from '@/shared/format';
import { type Field, namedType, printType, type Schema, type TypeRef } from './schema';

export interface Sample {
  query: string;
  /** JSON, two spaces. */
  variables: string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isLeaf = (schema: Schema, ref: TypeRef) => {
  const kind = schema.types.get(namedType(ref))?.kind;
  return kind === undefined || kind === 'SCALAR' || kind === 'ENUM';
};
const isRequired = (ref: TypeRef) => ref.kind === 'NON_NULL';

/** Plain fields of a type, and of the types right below it when `nested`. */
function selection(schema: Schema, ref: TypeRef, indent: string, nested: boolean): string {
  const type = schema.types.get(namedType(ref));
  const askable = (type?.fields ?? []).filter(
    (field) => !field.isDeprecated && !field.args.some((arg) => isRequired(arg.type)),
  );
  const lines = askable.flatMap((field) => {
    if (isLeaf(schema, field.type)) return [`${indent}  ${field.name}`];
    if (!nested) return [];
    return [`${indent}  ${field.name}${selection(schema, field.type, `${indent}  `, false)}`];
  });
  const inner = lines.length > 0 ? lines.join('\n') : `${indent}  __typename`;
  return ` {\n${inner}\n${indent}}`;
}

/** A value to begin with: 20 rows of a page, the first word of a list of words, an empty text. */
function example(schema: Schema, ref: TypeRef, name: string): unknown {
  if (ref.kind === 'NON_NULL' && ref.ofType) return example(schema, ref.ofType, name);
  if (ref.kind === 'LIST') return [];
  const type = schema.types.get(ref.name ?? '');
  if (type?.kind === 'ENUM') return type.enumValues?.[0]?.name ?? '';
  if (type?.kind === 'INPUT_OBJECT') {
    const required = (type.inputFields ?? []).filter(
      (field) => isRequired(field.type) && field.defaultValue === null,
    );
    return Object.fromEntries(required.map((field) => [field.name, example(schema, field.type, field.name)]));
  }
  if (ref.name === 'Int') return name === 'first' ? 20 : businessNow().getFullYear();
  if (ref.name === 'Boolean') return false;
  return '';
}

/** An operation that asks one root field for its plain fields, with a variable for each mandatory argument. */
export function sampleOperation(schema: Schema, field: Field, mutation: boolean): Sample {
  const args = field.args.filter((arg) => isRequired(arg.type) && arg.defaultValue === null);
  const declared = args.map((arg) => `$${arg.name}: ${printType(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const head = `${mutation ? 'mutation' : 'query'} ${capital(field.name)}${declared ? `(${declared})` : ''}`;
  const body = isLeaf(schema, field.type) ? '' : selection(schema, field.type, '  ', true);
  const variables = Object.fromEntries(args.map((arg) => [arg.name, example(schema, arg.type, arg.name)]));
  return {
    query: `${head} {\n  ${field.name}${given ? `(${given})` : ''}${body}\n}\n`,
    variables: args.length > 0 ? JSON.stringify(variables, null, 2) : '',
  };
}

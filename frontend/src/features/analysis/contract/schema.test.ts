import { describe, expect, it } from 'vitest';
import { sampleOperation } from './sample';
import {
  type Field,
  groupTypes,
  namedType,
  printType,
  readSchema,
  type SchemaType,
  type TypeRef,
} from './schema';
import { searchTypes } from './search';
import { usesOf } from './usage';

const named = (name: string, kind: TypeRef['kind'] = 'OBJECT'): TypeRef => ({ kind, name, ofType: null });
const must = (ofType: TypeRef): TypeRef => ({ kind: 'NON_NULL', name: null, ofType });
const listOf = (ofType: TypeRef): TypeRef => ({ kind: 'LIST', name: null, ofType });
const value = (name: string, type: TypeRef) => ({ name, description: null, type, defaultValue: null });
const field = (name: string, type: TypeRef, part: Partial<Field> = {}): Field => ({
  name,
  description: null,
  args: [],
  type,
  isDeprecated: false,
  deprecationReason: null,
  ...part,
});
const type = (name: string, part: Partial<SchemaType>): SchemaType => ({
  kind: 'OBJECT',
  name,
  description: null,
  fields: null,
  inputFields: null,
  enumValues: null,
  interfaces: null,
  possibleTypes: null,
  ...part,
});

const text = must(named('String', 'SCALAR'));
const units = field('units', must(listOf(must(named('Unit')))), {
  args: [value('first', must(named('Int', 'SCALAR'))), value('kind', named('UnitKind', 'ENUM'))],
});
const body = JSON.stringify({
  data: {
    __schema: {
      queryType: { name: 'Query' },
      mutationType: { name: 'Mutation' },
      types: [
        type('Unit', {
          description: 'An organisation (cơ quan, đơn vị).',
          fields: [
            field('name', text),
            field('old', text, { isDeprecated: true }),
            field('area', must(named('Area'))),
            field('rooms', listOf(named('Unit')), { args: [value('on', text)] }),
          ],
        }),
        type('Area', {
          fields: [field('code', text, { description: 'Mã hành chính' }), field('unit', named('Unit'))],
        }),
        type('UnitKind', {
          kind: 'ENUM',
          enumValues: [{ name: 'OFFICE', description: null, isDeprecated: false, deprecationReason: null }],
        }),
        type('DutyInput', {
          kind: 'INPUT_OBJECT',
          inputFields: [value('kind', must(named('UnitKind', 'ENUM')))],
        }),
        type('Query', { fields: [units] }),
        type('Mutation', {
          fields: [
            field('grant', named('Boolean', 'SCALAR'), {
              args: [value('input', must(named('DutyInput', 'INPUT_OBJECT')))],
            }),
          ],
        }),
        type('String', { kind: 'SCALAR' }),
        type('__Type', {}),
      ],
    },
  },
});

function schema() {
  const read = readSchema(body);
  if (!read) throw new Error('no schema');
  return read;
}

describe('the contract', () => {
  it('writes types as they stand in the schema', () => {
    expect(printType(units.type)).toBe('[Unit!]!');
    expect(namedType(units.type)).toBe('Unit');
  });

  it('is read without the types that describe the schema itself', () => {
    expect([...schema().types.keys()]).not.toContain('__Type');
    expect(readSchema('{"errors":[{"message":"x"}]}')).toBeNull();
  });

  it('is grouped with the roots first', () => {
    const groups = groupTypes(schema(), schema().types.values());
    expect(groups.map(({ group, types }) => [group, types.map((one) => one.name)])).toEqual([
      ['ROOT', ['Query', 'Mutation']],
      ['OBJECT', ['Area', 'Unit']],
      ['INPUT_OBJECT', ['DutyInput']],
      ['ENUM', ['UnitKind']],
      ['SCALAR', ['String']],
    ]);
  });

  it('is searched in names, descriptions and members, without marks', () => {
    const found = (words: string) => searchTypes(schema().types.values(), words);
    expect(found('unit').map((one) => one.type.name)).toEqual(['Unit', 'UnitKind', 'Area', 'Query']);
    expect(found('don vi').map((one) => one.type.name)).toEqual(['Unit']);
    expect(found('hanh chinh')).toMatchObject([{ type: { name: 'Area' }, members: ['code'] }]);
    expect(found('zzz')).toEqual([]);
  });

  it('knows where a type is answered and where it is taken', () => {
    expect(usesOf(schema(), 'Unit').returned.map((use) => use.coordinate)).toEqual([
      'Unit.rooms',
      'Area.unit',
      'Query.units',
    ]);
    expect(usesOf(schema(), 'UnitKind').taken.map((use) => use.coordinate)).toEqual([
      'DutyInput.kind',
      'Query.units(kind:)',
    ]);
  });

  it('makes a first query of plain fields with its mandatory arguments', () => {
    const sample = sampleOperation(schema(), units, false);
    expect(sample.query).toBe(
      'query Units($first: Int!) {\n  units(first: $first) {\n    name\n    area {\n      code\n    }\n  }\n}\n',
    );
    expect(JSON.parse(sample.variables)).toEqual({ first: 20 });
  });

  it('fills the mandatory fields of an input', () => {
    const grant = schema().types.get('Mutation')?.fields?.[0];
    if (!grant) throw new Error('no field');
    const sample = sampleOperation(schema(), grant, true);
    expect(sample.query).toBe('mutation Grant($input: DutyInput!) {\n  grant(input: $input)\n}\n');
    expect(JSON.parse(sample.variables)).toEqual({ input: { kind: 'OFFICE' } });
  });
});

import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, test } from '@jest/globals';
import { actions, kinds, measures, model } from '@tongxin/gateway/model.ts';
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';

/** What federation adds, and stubs of what another subgraph describes. */
const FEDERATION = /^(_|__|link__|federation__|FieldSet$)/;

const schemas = ['linkage', ...model.subgraphs.map(({ name }) => name)].map(name => ({
  name,
  schema: buildSubgraphSchema([{ typeDefs: parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')) }]),
}));

/** `type.field(argument)` of everything public that has no description anywhere. */
function undescribed(): string[] {
  const described = new Set<string>();
  const all = new Set<string>();
  const note = (key: string, description?: string | null) => {
    all.add(key);
    if (description?.trim()) described.add(key);
  };
  for (const { schema } of schemas) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (FEDERATION.test(type.name) || ['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation'].includes(type.name)) continue;
      note(type.name, type.description);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field.description);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
    for (const root of [schema.getQueryType(), schema.getMutationType()])
      for (const field of Object.values(root?.getFields() ?? {})) {
        if (FEDERATION.test(field.name)) continue;
        note(`${root!.name}.${field.name}`, field.description);
        for (const argument of field.args) note(`${root!.name}.${field.name}(${argument.name})`, argument.description);
      }
  }
  return [...all].filter(key => !described.has(key)).sort();
}

/** Lists that cannot grow with the records, and why. */
const BOUNDED: Record<string, string> = {
  'MatterChange.records': 'the two that a merge or split names',
};

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

test('everything public is described: types, fields, arguments, inputs and the values of enums', () => {
  expect(undescribed()).toEqual([]);
});

test('a list of records is a page of them', () => {
  const unpaged = schemas.flatMap(({ schema }) => {
    const record = schema.getType('Record');
    const isRecord = (field: GraphQLField<unknown, unknown>): boolean => {
      const type = getNamedType(field.type);
      return type === record || (isObjectType(type) && type.getFields().withdrawnAt !== undefined);
    };
    return Object.values(schema.getTypeMap()).flatMap(type =>
      isObjectType(type) && !FEDERATION.test(type.name) && !/(Connection|Edge)$/.test(type.name)
        ? Object.values(type.getFields())
            .filter(field => isList(field.type) && isRecord(field))
            .map(field => `${type.name}.${field.name}`)
        : [],
    );
  });
  expect([...new Set(unpaged)].filter(key => !(key in BOUNDED))).toEqual([]);
});

test('every measure, kind, prefix and action is declared once', () => {
  const names = [
    measures.map(({ code }) => `measure ${code}`),
    kinds.map(({ name }) => `kind ${name}`),
    kinds.map(({ prefix }) => `prefix ${prefix}`),
    actions.map(({ name }) => `action ${name}`),
  ].flat();
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('a field that can be asked wrongly may be null: what takes arguments, and what stands at the root', () => {
  const never = schemas.flatMap(({ schema }) =>
    Object.values(schema.getTypeMap()).flatMap(type => {
      if (FEDERATION.test(type.name) || type.name === 'Mutation' || !(isObjectType(type) || isInterfaceType(type))) return [];
      return Object.values(type.getFields())
        .filter(field => !FEDERATION.test(field.name) && (field.args.length > 0 || type.name === 'Query') && isNonNullType(field.type))
        .map(field => `${type.name}.${field.name}`);
    }),
  );
  expect(never).toEqual([]);
});

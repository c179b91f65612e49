import fs from 'node:fs';
import path from 'node:path';
import {
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { repository } from './source-files.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('schema.graphql is up to date', () => {
  const committed = fs.readFileSync(path.join(repository, 'packages/api/schema.graphql'), 'utf8');
  expect(committed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
});

test('every type, field, argument and value is described', () => {
  const bare: string[] = [];
  const note = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) bare.push(name);
  };
  for (const type of types) {
    note(type.name, type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    }
    if (isEnumType(type)) {
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    }
  }
  for (const directive of schema.getDirectives()) {
    if (!isSpecifiedDirective(directive)) note(`@${directive.name}`, directive);
  }
  expect(bare).toEqual([]);
});

test('every mutation answers with a union of a result and typed errors, and takes one input', () => {
  const mutations = Object.values(schema.getMutationType()!.getFields());
  expect(mutations.length).toBeGreaterThan(20);
  const wrong = mutations.flatMap(({ name, type, args }) => {
    const result = getNamedType(type);
    if (!isUnionType(result)) return [`${name} answers with ${result.name}, no union`];
    const [errors, results] = [
      result.getTypes().filter(isError),
      result.getTypes().filter((one) => !isError(one)),
    ];
    return [
      ...(errors.length >= 5 ? [] : [`${name} can be refused with ${errors.length} errors only`]),
      ...(results.length === 1 ? [] : [`${name} has ${results.length} results`]),
      ...(args.length === 0 || (args.length === 1 && args[0]!.name === 'input')
        ? []
        : [`${name} takes ${args.map((argument) => argument.name).join(', ')}`]),
    ];
  });
  expect(wrong).toEqual([]);
});

function isError(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Error');
}

/** What creates and needs no key, and why. */
const keyless: Record<string, string> = {
  addStoreStaff: 'who answers for a store does so once',
  addTagSynonym: 'a synonym is its own key',
};

test('mutations that create take an idempotency key', () => {
  const creating = Object.values(schema.getMutationType()!.getFields()).filter(({ name }) =>
    /^(create|add|report)[A-Z]/.test(name),
  );
  expect(creating.length).toBeGreaterThanOrEqual(5);
  const without = creating.filter(({ args }) => {
    const input = args[0] && getNamedType(args[0].type);
    return !isInputObjectType(input) || !('idempotencyKey' in input.getFields());
  });
  expect(without.map(({ name }) => name)).toEqual(Object.keys(keyless));
});

test('mutations that edit texts take the version they started from', () => {
  const editing = Object.values(schema.getMutationType()!.getFields()).filter(({ name }) =>
    /^edit(Post|Comment)$/.test(name),
  );
  expect(editing.map(({ name }) => name).sort()).toEqual(['editComment', 'editPost']);
  for (const { args } of editing) {
    const input = getNamedType(args[0]!.type);
    expect(isInputObjectType(input) && Object.keys(input.getFields())).toContain('version');
  }
});

import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measureDocument } from './limit-document.ts';
import { documentLimits } from './limits.ts';

const measure = (text: string) => measureDocument(parse(text));

describe('measureDocument', () => {
  test('counts depth, fields, aliases and directives', () => {
    expect(measure('query @live { a { b: c @skip(if: true) { d } } e }')).toEqual({
      depth: 3,
      fields: 4,
      aliases: 1,
      directives: 2,
    });
  });

  test('counts a fragment as often as it is spread, through fragments too', () => {
    const text = `
      { a { ...Two } b { ...Two } }
      fragment Two on X { ...One ...One }
      fragment One on X { x: y { z } }`;
    expect(measure(text)).toEqual({ depth: 3, fields: 2 + 8, aliases: 4, directives: 0 });
  });

  test('doubling fragments cannot hide a billion fields, and a circle ends', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `fragment F${i} on X { ...F${i + 1} ...F${i + 1} }`);
    expect(measure(`{ ...F0 } ${levels.join(' ')} fragment F30 on X { a }`).fields).toBe(2 ** 30);
    expect(measure('{ ...A } fragment A on X { a { ...A } }').fields).toBe(1);
  });

  test('lets the introspection of every tool through', () => {
    const measured = measure(getIntrospectionQuery());
    for (const key of Object.keys(documentLimits) as (keyof typeof documentLimits)[]) {
      expect(measured[key]).toBeLessThanOrEqual(documentLimits[key]);
    }
  });
});

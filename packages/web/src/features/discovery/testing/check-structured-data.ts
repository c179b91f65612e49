import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { recommended, structuredDataSchemas } from './structured-data-schemas.ts';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
addFormats.default(ajv);
const validators = new Map(
  Object.entries(structuredDataSchemas).map(([type, schema]) => [type, ajv.compile(schema)]),
);

/** All that a page says in schema.org's vocabulary, as a search engine reads it out of the HTML. */
export function structuredDataIn(html: string): Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
    JSON.parse(json),
  );
}

/** What is wrong with something that a page says, by the search engines' documentation; nothing when all is well. */
export function problemsOf(data: Record<string, unknown>): string[] {
  const validate = validators.get(String(data['@type']));
  if (validate === undefined) return [`no schema for ${data['@type']}`];
  const broken = validate(data)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  return [...broken, ...unrecommended(data)];
}

function unrecommended(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(unrecommended);
  if (typeof data !== 'object' || data === null) return [];
  const type = String((data as Record<string, unknown>)['@type']);
  const missing = (recommended[type] ?? []).filter((name) => !(name in data));
  return [...missing.map((name) => `${type} lacks ${name}`), ...Object.values(data).flatMap(unrecommended)];
}

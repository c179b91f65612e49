import fs from 'node:fs';
import path from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

const web = path.resolve(import.meta.dirname, '..');

/** Writes `src/generated/graphql-env.d.ts`, the schema as types for gql.tada, from the committed SDL. */
export function generateGraphqlEnv(): void {
  const sdl = fs.readFileSync(path.resolve(web, '../api/schema.graphql'), 'utf8');
  const introspection = minifyIntrospection(
    introspectionFromSchema(buildSchema(sdl), { descriptions: false }),
  );
  const out = path.join(web, 'src/generated/graphql-env.d.ts');
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.writeFileSync(
    out,
    outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
  );
}

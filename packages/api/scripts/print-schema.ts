// node packages/api/scripts/print-schema.ts: writes the committed schema.graphql from the code.
import fs from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/graphql/schema.ts';

const file = path.resolve(import.meta.dirname, '../schema.graphql');
fs.writeFileSync(file, `${printSchema(lexicographicSortSchema(schema))}\n`);

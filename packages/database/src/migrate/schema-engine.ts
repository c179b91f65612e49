import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/*
 * Prisma's own schema engine as WebAssembly: `prisma migrate` wants a native one that has to be downloaded,
 * which not every machine can. It keeps the same `_prisma_migrations` table, so the official command works
 * on the same database.
 */

type Adapter = {
  client: pg.Pool;
  dispose(): Promise<void>;
  onError(error: unknown): never;
  performIO(query: unknown): Promise<{ fields?: { dataTypeID: number }[] }>;
  queryRaw(query: unknown): Promise<{ columnTypes: number[] }>;
  executeScript(sql: string): Promise<void>;
};

export type MigrationsList = {
  baseDir: string;
  lockfile: { path: string; content: string };
  shadowDbInitScript: string;
  migrationDirectories: {
    path: string;
    migrationFile: { path: string; content: { tag: 'ok'; value: string } };
  }[];
};

type Filters = { externalTables: string[]; externalEnums: string[] };

type Engine = {
  diff(input: object): Promise<{ exitCode: number; stdout: string }>;
  applyMigrations(input: {
    migrationsList: MigrationsList;
    filters: Filters;
  }): Promise<{ appliedMigrationNames: string[] }>;
  free(): void;
};

type EngineModule = {
  __wbg_set_wasm(exports: object): void;
  SchemaEngine: { new: (options: object, log: () => void, factory: object) => Promise<Engine> };
};

type WasmGlobal = {
  PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void };
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: object,
    ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
  };
};

export const noFilters: Filters = { externalTables: [], externalEnums: [] };

let loaded: Promise<EngineModule> | undefined;

async function loadModule(): Promise<EngineModule> {
  const host = globalThis as unknown as WasmGlobal;
  host.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error('schema engine:', message) };
  const specifier = '@prisma/schema-engine-wasm/schema_engine_bg';
  const module = (await import(specifier)) as EngineModule;
  const require = createRequire(import.meta.url);
  const file = path.join(
    path.dirname(require.resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  const { instance } = await host.WebAssembly.instantiate(fs.readFileSync(file), {
    './schema_engine_bg.js': module,
  });
  module.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return module;
}

/**
 * PrismaPg is made for clients and refuses pg_catalog's internal type "char" (oid 18), which the engine reads
 * when it describes a schema: those columns are handed over as characters.
 */
function acceptInternalChar(adapter: Adapter): void {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns: number[] = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    charColumns = [];
    (result.fields ?? []).forEach((field, i) => {
      if (field.dataTypeID !== 18) return;
      field.dataTypeID = 1042;
      charColumns.push(i);
    });
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
}

/**
 * Runs `use` with an engine on `url` and closes every connection it opened.
 * The shadow database is our own: PrismaPg's would use the real one when it is given a connection string.
 */
export async function withSchemaEngine<T>(url: string, use: (engine: Engine) => Promise<T>): Promise<T> {
  loaded ??= loadModule();
  const module = await loaded;
  const open = new Set<Adapter>();

  const connect = async (target: string, afterwards?: () => Promise<void>) => {
    const adapter = (await new PrismaPg({
      connectionString: target,
      max: 1,
    }).connect()) as unknown as Adapter;
    acceptInternalChar(adapter);
    // One simple query: PrismaPg's own splits at every ';' and so breaks function bodies.
    adapter.executeScript = async (sql) => {
      try {
        await adapter.client.query(sql);
      } catch (error) {
        adapter.onError(error);
      }
    };
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      if (!open.delete(adapter)) return;
      await dispose();
      await afterwards?.();
    };
    open.add(adapter);
    return adapter;
  };

  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: async () => {
      const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`;
      const shadow = new URL(url);
      shadow.pathname = `/${name}`;
      await runOnce(url, `CREATE DATABASE ${name}`);
      return connect(String(shadow), () => runOnce(url, `DROP DATABASE ${name} WITH (FORCE)`));
    },
  } as unknown as Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0]);

  const engine = await module.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await Promise.all([...open].map((adapter) => adapter.dispose()));
  }
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

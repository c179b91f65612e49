import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { leanRouter } from './lean-router-plugin.ts';

const lib = path.join(path.dirname(fileURLToPath(import.meta.resolve('react-router'))), '../production/lib');
const read = (file: string) => fs.readFileSync(path.join(lib, file), 'utf8');

test('sentences for whoever programs are places, everything else stays', () => {
  const code = [
    'function f(a) {',
    '  invariant(a, "A sentence that nobody reads");',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is looked at
    '  if (!a) throw new Error(`Nobody reads ${a} either`);',
    '  invariant(a, sentence);',
    '  return element("a", other("b"));',
    '}',
  ].join('\n');
  expect(leanRouter(code, 'router/utils.js').split('\n')).toEqual([
    'function f(a) {',
    "  invariant(a, 'utils.js:2');",
    "  if (!a) throw new Error('utils.js:3');",
    '  invariant(a, sentence);',
    '  return element("a", other("b"));',
    '}',
  ]);
});

test('what serves the framework does nothing', () => {
  const components = leanRouter(read('dom/ssr/components.js'), 'dom/ssr/components.js');
  expect(components).toContain('function PrefetchPageLinks({ page, ...linkProps }) {return null}');
  expect(components).not.toContain('IntersectionObserver');
  const watching = leanRouter(read('router/instrumentation.js'), 'router/instrumentation.js');
  expect(watching).toContain('function instrumentClientSideRouter(router, fns) {return arguments[0]}');
});

test('a router that has changed is not cut blindly', () => {
  expect(() => leanRouter('export {};', 'router/instrumentation.js')).toThrow(
    'has no consumeInstrumentationClientResultMetaReceiver, getRouteInstrumentationUpdates, instrumentClientSideRouter any more.',
  );
});

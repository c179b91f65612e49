import path from 'node:path';
import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';

/*
 * React Router is two routers in one: ours is the one that is given its routes. What serves the other, a framework that
 * fetches pages ahead and lets others watch it, hangs on every link and route, though it never does anything here. Nor
 * does what keeps readers from leaving a page: what they typed is kept instead.
 */
const unused: Record<string, Record<string, string>> = {
  'dom/ssr/components.js': {
    PrefetchPageLinks: 'return null',
    usePrefetchBehavior: 'return [false, null, {}]',
  },
  'router/instrumentation.js': {
    consumeInstrumentationClientResultMetaReceiver: '',
    getRouteInstrumentationUpdates: 'return {}',
    instrumentClientSideRouter: 'return arguments[0]',
  },
  'router/router.js': { shouldBlockNavigation: '', updateBlocker: '' },
};

/** Functions whose last argument is a sentence for whoever programs. */
const complaining = new Set(['invariant', 'warning', 'warnOnce', 'Error']);

const lib = '/react-router/dist/production/lib/';

/** Leaves out of the router what this site never uses; its complaints are places in its code instead of sentences. */
export function leanRouterPlugin(): Plugin {
  return {
    name: 'embassy-lean-router',
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    transform: {
      filter: { id: /\/react-router\/dist\/production\/lib\/.*\.js$/ },
      handler: (code, id) => ({
        code: leanRouter(code, id.slice(id.lastIndexOf(lib) + lib.length)),
        map: null,
      }),
    },
  };
}

/** A module of the router as visitors get it. */
export function leanRouter(code: string, file: string): string {
  const emptied = new Map(Object.entries(unused[file] ?? {}));
  const changes: { start: number; end: number; text: string }[] = [];
  const shorten = ({ callee, arguments: given }: ESTree.CallExpression | ESTree.NewExpression) => {
    const last = given.at(-1);
    const isSentence =
      last?.type === 'TemplateLiteral' || (last?.type === 'Literal' && typeof last.value === 'string');
    if (!isSentence || callee.type !== 'Identifier' || !complaining.has(callee.name)) return;
    const line = code.slice(0, last.start).split('\n').length;
    changes.push({ start: last.start, end: last.end, text: `'${path.basename(file)}:${line}'` });
  };
  new Visitor({
    CallExpression: shorten,
    NewExpression: shorten,
    FunctionDeclaration({ id, body }) {
      const text = id === null ? undefined : emptied.get(id.name);
      if (text === undefined || body === null) return;
      emptied.delete(id?.name ?? '');
      changes.push({ start: body.start, end: body.end, text: `{${text}}` });
    },
  }).visit(parseSync(file, code).program);
  // What is no longer where it was may be needed by now.
  if (emptied.size > 0) throw new Error(`${lib}${file} has no ${[...emptied.keys()].join(', ')} any more.`);
  return changes
    .filter((one) => !changes.some((other) => other.start < one.start && one.end < other.end))
    .sort((one, other) => other.start - one.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code);
}

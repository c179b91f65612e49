/**
 * Who may import whom. The architecture tests run this; `depcruise --config .dependency-cruiser.cjs packages` as well.
 */

/**
 * The rooms of the api, lowest tier first. A room imports from the tiers below, and in its own tier from its left.
 * `privacy` is last: it asks every room what it holds about a member.
 * `trust` stands before `identity`: it is data about roles and needs nobody, while setting a role needs it. So do
 * `media`, which knows owners by their number only, and `brand`, whose name handles and mails must know.
 */
const tiers = [
  ['trust', 'media', 'brand', 'identity', 'profiles', 'categories', 'tags', 'products', 'stores', 'setup'],
  ['threads', 'answers', 'votes', 'ideas', 'challenges', 'panels'],
  ['reputation', 'badges', 'notifications', 'search', 'engagement', 'realtime', 'home'],
  ['moderation', 'ambassadors', 'surveys', 'support'],
  ['transparency', 'transfer', 'channels', 'privacy'],
];
const rooms = tiers.flat();
const modules = '^packages/api/src/modules';
const tests = '(\\.test\\.tsx?$|/testing/|/tests/)';

/** Which of our packages each may import. */
const packages = {
  database: [],
  'search-indexer': ['database'],
  api: ['database', 'search-indexer'],
  web: [],
};

const betweenPackages = Object.entries(packages).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: tests },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

const betweenRooms = rooms.slice(0, -1).map((room, i) => ({
  name: `${room}-imports-nothing-above-or-to-its-right`,
  comment: 'Upward only by event.',
  severity: 'error',
  from: { path: `${modules}/${room}/`, pathNot: tests },
  to: { path: `${modules}/(${rooms.slice(i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...betweenPackages,
    ...betweenRooms,
    {
      name: 'rooms-are-known',
      comment: 'Every room has its place in the tiers above.',
      severity: 'error',
      from: { path: `${modules}/[^/]+/`, pathNot: `${modules}/(${rooms.join('|')})/` },
      to: {},
    },
    {
      name: 'through-the-door',
      comment: 'A room is imported through its index.ts.',
      severity: 'error',
      from: { path: `${modules}/([^/]+)/`, pathNot: tests },
      to: { path: `${modules}/`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index\\.ts$`] },
    },
    {
      name: 'kernel-and-adapters-know-no-room',
      severity: 'error',
      from: { path: '^packages/api/src/(kernel|adapters)/', pathNot: tests },
      to: { path: '^packages/api/src/(modules|graphql|demo)/' },
    },
    {
      name: 'graphql-knows-no-room',
      comment: 'Only schema.ts does, which puts the rooms together.',
      severity: 'error',
      from: {
        path: '^packages/api/src/graphql/',
        pathNot: [tests, '^packages/api/src/graphql/schema\\.ts$'],
      },
      to: { path: `${modules}/` },
    },
    {
      name: 'rules-and-policies-are-pure',
      comment: 'Types of the database are fine, values are not.',
      severity: 'error',
      from: { path: '\\.(rules|policy)\\.ts$' },
      to: {
        path: ['^packages/database/', '^packages/api/src/(adapters|graphql)/', '^packages/server/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-and-policies-use-no-platform',
      severity: 'error',
      from: { path: '\\.(rules|policy)\\.ts$' },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'design-knows-no-graphql',
      severity: 'error',
      from: { path: '^packages/web/src/design/', pathNot: tests },
      to: { path: ['^packages/web/src/(features|routes)/', 'gql\\.tada', 'urql', '/graphql/'] },
    },
    {
      name: 'no-circles',
      comment: 'Types may refer to each other in a circle; code may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'product-code-imports-no-tests',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'what-is-imported-exists',
      comment: '`words:` and `emojis:` are modules that plugins of the web make.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '/(dist|generated)/' },
      to: { couldNotResolve: true, pathNot: '^(?:words|emojis):' },
    },
    {
      name: 'what-is-imported-is-declared',
      comment: 'A package that is not in package.json is there by luck.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: [tests, '/generated/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|node_modules/(?!@embassy))/' },
    // Imports of types are imports: who may know whom is about knowledge.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};

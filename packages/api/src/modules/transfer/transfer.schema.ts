import { builder } from '../../graphql/builder.ts';
import { importedPath } from './imported-path.ts';

const PostOrigin = builder.prismaObject('PostOrigin', {
  description: 'Where an imported text was first published, by whom and under which licence.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'The text at its first home.' }),
    site: t.string({
      description: 'Host name of its first home.',
      select: { url: true },
      resolve: ({ url }) => new URL(url).host,
    }),
    licence: t.exposeString('licence', { description: 'As in `CC BY-SA 4.0`.' }),
    licenceUrl: t.string({
      nullable: true,
      description: 'Where the licence can be read.',
      select: { licence: true },
      resolve: ({ licence }) => {
        const version = /^CC BY-SA (\d\.\d)$/.exec(licence)?.[1];
        return version === undefined ? null : `https://creativecommons.org/licenses/by-sa/${version}/`;
      },
    }),
    authorName: t.exposeString('authorName', {
      description: 'Its author as named there; empty once erased.',
    }),
    authorUrl: t.string({
      nullable: true,
      description: 'Its author’s profile there.',
      select: { authorUrl: true },
      resolve: ({ authorUrl }) => authorUrl || null,
    }),
    communityWikiAt: t.expose('communityWikiAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it belonged to everybody there.',
    }),
  }),
});

builder.prismaObjectField('Post', 'origin', (t) =>
  t.relation('origin', {
    type: PostOrigin,
    nullable: true,
    description: 'Where it was first published; null for what was written here.',
  }),
);

builder.queryField('importedPath', (t) =>
  t.string({
    nullable: true,
    description:
      'Where a path of an imported community leads here (/questions/12/…, /q/12, /a/34, /users/7, /questions/tagged/x); `?site=` chooses among several. Null when nowhere that you may see.',
    args: { path: t.arg.string({ description: 'The path with its query, as it was asked for.' }) },
    resolve: (_root, { path }, { db, viewer }) => importedPath(db, viewer, path),
  }),
);

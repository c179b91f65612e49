import { redirect } from 'react-router';
import { graphql } from '../graphql/graphql.ts';
import { defineLoader } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';

const ImportedPathQuery = graphql(`
  query ImportedPath($path: String!) {
    importedPath(path: $path)
  }
`);

/** Addresses that are none of ours: those of an imported community lead to where its texts are now. */
export const route = {
  ...defineLoader(async ({ client, params, url }) => {
    const path = `/${params['*'] ?? ''}${url.search}`;
    const { importedPath } = await client.query(ImportedPathQuery, { path });
    throw importedPath === null ? notFound() : redirect(importedPath, 301);
  }),
  Component: () => null,
};

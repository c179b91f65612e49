import type { GraphqlClient } from '../../graphql/client.ts';
import { graphql } from '../../graphql/graphql.ts';
import { notFound } from '../../routing/not-found.ts';

const WhoAdministers = graphql(`
  query WhoAdministers {
    me {
      role
    }
  }
`);

/** Lets admins in; for everybody else there is no such page. */
export async function requireAdmin(client: GraphqlClient): Promise<void> {
  const { me } = await client.query(WhoAdministers, {});
  if (me?.role !== 'ADMIN') throw notFound();
}

import { redirect } from 'react-router';
import type { GraphqlClient } from '../../graphql/client.ts';
import { graphql } from '../../graphql/graphql.ts';
import { notFound } from '../../routing/not-found.ts';
import { signInAddress } from '../../routing/sign-in-address.ts';

const WhoRuns = graphql(`
  query WhoRuns {
    me {
      role
    }
  }
`);

/** Lets admins in; for all other members there is no such page, and visitors may sign in first. */
export async function requireAdmin(client: GraphqlClient, path: string): Promise<void> {
  const { me } = await client.query(WhoRuns, {});
  if (me === null) throw redirect(signInAddress(path));
  if (me.role !== 'ADMIN') throw notFound();
}

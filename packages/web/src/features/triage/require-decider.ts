import { redirect } from 'react-router';
import type { GraphqlClient } from '../../graphql/client.ts';
import { graphql } from '../../graphql/graphql.ts';
import { notFound } from '../../routing/not-found.ts';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { decidesOnIdeas } from '../frame/is-staff.ts';

const WhoDecides = graphql(`
  query WhoDecides {
    me {
      role
    }
  }
`);

/** Lets in who decides on ideas; for all other members there is no such page, and visitors may sign in first. */
export async function requireDecider(client: GraphqlClient, path: string): Promise<void> {
  const { me } = await client.query(WhoDecides, {});
  if (me === null) throw redirect(signInAddress(path));
  if (!decidesOnIdeas(me.role)) throw notFound();
}

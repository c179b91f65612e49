import { redirect } from 'react-router';
import type { GraphqlClient } from '../../graphql/client.ts';
import { graphql } from '../../graphql/graphql.ts';
import { notFound } from '../../routing/not-found.ts';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { isStaff } from '../frame/is-staff.ts';

const WhoWorks = graphql(`
  query WhoWorks {
    me {
      role
    }
  }
`);

/** Lets the brand's people in; for all other members there is no such page, and visitors may sign in first. */
export async function requireStaff(client: GraphqlClient, path: string): Promise<void> {
  const { me } = await client.query(WhoWorks, {});
  if (me === null) throw redirect(signInAddress(path));
  if (!isStaff(me.role)) throw notFound();
}

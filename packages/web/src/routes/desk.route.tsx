import { type LoaderFunctionArgs, redirect } from 'react-router';
import { decidesOnIdeas, isJudge } from '../features/frame/is-staff.ts';
import { graphql } from '../graphql/graphql.ts';
import { pageContext } from '../routing/page-context.ts';

const WhoseDesk = graphql(`
  query WhoseDesk {
    me {
      role
    }
  }
`);

/** The desk's own address leads to what waits there for the reader. */
export const route = {
  async loader({ context }: LoaderFunctionArgs) {
    const { me } = await context.get(pageContext).client.query(WhoseDesk, {});
    const ideas = me !== null && decidesOnIdeas(me.role) && !isJudge(me.role);
    return redirect(ideas ? '/desk/ideas' : '/desk/reports');
  },
  Component: () => null,
};

import { Link } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';

export const DuplicateNoticeFragment = graphql(`
  fragment DuplicateNotice on Thread {
    duplicateOf {
      title
      path
    }
  }
`);

/** Leads from a question to the one it repeats. */
export function DuplicateNotice({ thread }: { thread: FragmentOf<typeof DuplicateNoticeFragment> }) {
  const { duplicateOf } = readFragment(DuplicateNoticeFragment, thread);
  if (duplicateOf === null) return null;
  return (
    <Notice icon="joined">
      <Words
        id="thread.repeats"
        values={{
          title: (
            <Link className="link" to={duplicateOf.path}>
              {duplicateOf.title}
            </Link>
          ),
        }}
      />
    </Notice>
  );
}

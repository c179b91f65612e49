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

interface DuplicateNoticeParts {
  thread: FragmentOf<typeof DuplicateNoticeFragment>;
  isIdea: boolean;
}

/** Leads from a question to the one it repeats, and from an idea to the one that it was merged into. */
export function DuplicateNotice({ thread, isIdea }: DuplicateNoticeParts) {
  const { duplicateOf } = readFragment(DuplicateNoticeFragment, thread);
  if (duplicateOf === null) return null;
  return (
    <Notice icon="joined">
      <Words
        id={isIdea ? 'thread.repeatsIdea' : 'thread.repeats'}
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

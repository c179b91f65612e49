import { Link } from 'react-router';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';

export interface BadgePreview {
  members: number;
  awards: number;
  examples: {
    member: { displayName: string; path: string };
    post: { path: string; thread: { title: string } } | null;
  }[];
}

/** Whom a badge would be given if it were saved: how many, how often, and some of them. `told` is the preview as JSON. */
export function PreviewNote({ told }: { told: string | undefined }) {
  const t = useWords();
  const format = useFormat();
  if (told === undefined) return null;
  // By hand it is given to whom one chooses.
  const preview: BadgePreview | null = told === '' ? null : JSON.parse(told);
  const count = preview?.members ?? 0;
  return (
    <div role="status">
      <Notice icon="people">
        {preview === null
          ? t('badge.previewHand')
          : count === 0
            ? t('badge.previewNobody')
            : t('badge.preview', {
                count,
                told: format.number(count),
                times: format.number(preview.awards),
              })}
      </Notice>
      {preview !== null && preview.examples.length > 0 && (
        <LineRows>
          {preview.examples.map(({ member, post }) => (
            <LineRow key={`${member.path} ${post?.path}`}>
              <Link to={member.path}>{member.displayName}</Link>
              {post && (
                <Meta small>
                  <Link className="link" to={post.path}>
                    {post.thread.title}
                  </Link>
                </Meta>
              )}
            </LineRow>
          ))}
        </LineRows>
      )}
    </div>
  );
}

import { Meta } from '../../design/Meta.tsx';
import { Row } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { Credits, CreditsFragment } from './Credits.tsx';
import { IdeaStatusFragment, useIdeaStatusName } from './idea-status.ts';

export const ShippedIdeaFragment = graphql(
  `
    fragment ShippedIdea on Thread {
      title
      path
      language
      product {
        name
      }
      idea {
        supporters
        shippedAt
        reason
        status {
          ...IdeaStatus
        }
        ...Credits
      }
    }
  `,
  [CreditsFragment, IdeaStatusFragment],
);

/** What somebody said, and what was done. */
export function ShippedIdea({ thread }: { thread: FragmentOf<typeof ShippedIdeaFragment> }) {
  const { title, path, language, product, idea } = readFragment(ShippedIdeaFragment, thread);
  const { lang } = useForeignLanguage(language);
  const nameOf = useIdeaStatusName();
  const t = useWords();
  if (idea === null) return null;
  const { status, shippedAt, reason, supporters } = idea;
  return (
    <Row
      to={path}
      title={title}
      lang={lang}
      state={
        <Meta>
          <StateLine kind="shipped">{nameOf(status)}</StateLine>
          {product?.name}
        </Meta>
      }
      figures={shippedAt && <Time at={shippedAt} as="day" />}
    >
      {reason && <p>{reason}</p>}
      <Credits idea={idea} always>
        {t('idea.supporters', { count: supporters })}
      </Credits>
    </Row>
  );
}

import { Link } from 'react-router';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { useWords } from '../../words/words.ts';
import type { Outcome, Question } from './panel-queries.ts';

interface TextAnswersParts {
  question: Question;
  page: Outcome['texts'];
}

/** What people wrote, in the order of nothing, a page at a time. */
export function TextAnswers({ question, page }: TextAnswersParts) {
  const t = useWords();
  const { texts, endCursor } = page;
  return (
    <>
      <LineRows>
        {texts.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same can be written twice
          <LineRow key={place}>
            {text.split(/\n+/).map((line, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
              <p key={n} className="voice">
                {line}
              </p>
            ))}
          </LineRow>
        ))}
      </LineRows>
      {endCursor && (
        <Link className="link" to={`?texts=${question.number}&after=${endCursor}#texts`} preventScrollReset>
          {t('panel.moreTexts')}
        </Link>
      )}
    </>
  );
}

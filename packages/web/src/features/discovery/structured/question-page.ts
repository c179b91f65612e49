import type { StructuredData, Written } from './structured-data.ts';
import { written } from './written.ts';

/** A question with the answers that stand on this page of it. */
export interface QuestionPage {
  title: string;
  language: string;
  question: Written;
  /** All that stand, on whatever page. */
  answerCount: number;
  /** In the page's order. `stands` when the asker accepted it or the brand verified it. */
  answers: (Written & { stands: boolean; comments: number })[];
}

/**
 * A question as search engines want it: of its answers, one is the accepted answer, and the others are suggested.
 * Without any answer it is still a question, only not one that is shown with an answer.
 */
export function questionPage({
  title,
  language,
  question,
  answerCount,
  answers,
}: QuestionPage): StructuredData {
  const accepted = answers.find(({ stands }) => stands);
  const suggested = answers.filter((answer) => answer !== accepted);
  return {
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: title,
      inLanguage: language === 'und' ? undefined : language,
      ...written(question),
      answerCount,
      acceptedAnswer: accepted && answerOf(accepted),
      suggestedAnswer: suggested.length > 0 ? suggested.map(answerOf) : undefined,
    },
  };
}

function answerOf({ comments, ...answer }: QuestionPage['answers'][number]): StructuredData {
  return { '@type': 'Answer', ...written(answer), commentCount: comments };
}

import { BarTable } from '../../design/late/BarTable.tsx';
import { Chart } from '../../design/late/Chart.tsx';
import { Figures } from '../../design/late/Figures.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { Section } from '../../design/Section.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { Outcome, Poll, Question } from './panel-queries.ts';
import { TextAnswers } from './TextAnswers.tsx';

/** What came out of a poll, question by question. */
export function PollOutcomes({ poll }: { poll: Poll }) {
  return poll.questions.map((question) =>
    question.outcome === null ? null : (
      <Section key={question.number} airy title={question.text}>
        <QuestionOutcome question={question} outcome={question.outcome} />
      </Section>
    ),
  );
}

interface QuestionOutcomeParts {
  question: Question;
  outcome: Outcome;
}

function QuestionOutcome({ question, outcome }: QuestionOutcomeParts) {
  const t = useWords();
  const format = useFormat();
  const { kind } = question;
  const { answers } = outcome;
  const told = t('panel.answersTold', { count: answers, told: format.number(answers) });
  if (kind === 'TEXT') {
    return (
      <>
        <p className="quiet">{told}</p>
        <TextAnswers question={question} page={outcome.texts} />
      </>
    );
  }
  if (kind === 'RATING') return <RatingOutcome question={question} outcome={outcome} told={told} />;
  if (kind === 'RANKING') return <RankOutcome question={question} outcome={outcome} told={told} />;
  const most = Math.max(...outcome.options.map(({ count }) => count));
  return (
    <>
      <p className="quiet">{told}</p>
      <BarTable
        label={question.text}
        heads={[t('panel.option'), t('panel.count'), t('panel.share')]}
        rows={outcome.options.map(({ label, count, share }) => ({
          ...{ key: label, name: label, share, first: count === most && count > 0 },
          numbers: [format.number(count), format.percent(share)],
        }))}
      />
    </>
  );
}

type Told = { question: Question; outcome: Outcome; told: string };

function RankOutcome({ question, outcome, told }: Told) {
  const t = useWords();
  const format = useFormat();
  const places = (place: number | null) =>
    place === null ? '–' : format.number(Math.round(place * 10) / 10);
  return (
    <>
      <p className="quiet">{told}</p>
      <BarTable
        label={question.text}
        heads={[t('panel.option'), t('panel.points'), t('panel.meanPlace'), t('panel.firstPlaces')]}
        rows={outcome.options.map(({ label, count, points, meanPlace }, place) => ({
          ...{ key: label, name: label, share: points ?? 0, first: place === 0 && outcome.answers > 0 },
          numbers: [format.percent(points ?? 0), places(meanPlace), format.number(count)],
        }))}
      />
      <p className="quiet">{t('panel.bordaTold', { most: question.options.length - 1 })}</p>
    </>
  );
}

function RatingOutcome({ question, outcome, told }: Told) {
  const t = useWords();
  const format = useFormat();
  const { mean, options } = outcome;
  const [low, high] = question.options;
  const meanTold = mean === null ? '–' : format.number(Math.round(mean * 10) / 10);
  return (
    <>
      <Figures
        figures={[
          { label: t('panel.mean'), value: meanTold, share: t('panel.ofFive') },
          { label: t('panel.answers'), value: format.number(outcome.answers) },
        ]}
      />
      <Chart
        shortNames
        title={t('panel.ratings')}
        told={t('panel.ratingsTold', { mean: meanTold, told })}
        whole={t('panel.count')}
        format={format.number}
        bars={options.map(({ label, count }) => ({
          ...{ key: label, label, whole: count },
          told: t('panel.ratingTold', { rating: label, count }),
        }))}
        tableLabel={t('insight.asTable')}
        table={
          <NumberTable
            heads={[t('panel.rating'), t('panel.count'), t('panel.share')]}
            rows={options.map(({ label, count, share }) => ({
              ...{ key: label, name: label, numbers: [format.number(count), format.percent(share)] },
            }))}
          />
        }
      />
      {low && high && <p className="quiet">{t('panel.endsTold', { low, high })}</p>}
    </>
  );
}

import { Meta } from '../../design/Meta.tsx';
import { Row, Rows } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { PollRow } from './poll-row.ts';
import { pollState } from './poll-words.ts';

interface PollListParts {
  polls: readonly PollRow[];
  /** Where a poll leads. */
  pathOf: (number: number) => string;
}

/** Polls of a panel: what waits for the reader stands out. */
export function PollList({ polls, pathOf }: PollListParts) {
  const t = useWords();
  const format = useFormat();
  return (
    <Rows>
      {polls.map((poll) => {
        const { number, title, standing, anonymous, opensAt, closesAt, answerCount } = poll;
        const { kind, words } = pollState(poll, t);
        return (
          <Row
            key={number}
            to={pathOf(number)}
            title={title}
            unread={standing === 'OPEN' && poll.viewerMayAnswer && !poll.viewerHasAnswered}
            state={<StateLine kind={kind}>{words}</StateLine>}
            figures={
              standing !== 'DRAFT' &&
              standing !== 'SCHEDULED' &&
              t('panel.answeredBy', { count: answerCount, told: format.number(answerCount) })
            }
          >
            <Meta small>
              {anonymous ? t('panel.anonymous') : t('panel.byName')}
              {standing === 'SCHEDULED' && opensAt && t('panel.opensAt', { at: format.dayAndTime(opensAt) })}
              {standing === 'OPEN' && closesAt && t('panel.closesAt', { at: format.dayAndTime(closesAt) })}
              {standing === 'CLOSED' && closesAt && t('panel.closedAt', { at: format.day(closesAt) })}
            </Meta>
          </Row>
        );
      })}
    </Rows>
  );
}

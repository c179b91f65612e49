import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { type BoardTopic, boardAddress } from './board-lists.ts';

/** From the page of a category, tag or product to who helps most there. */
export function TopicBoardLink({ kind, name }: NonNullable<BoardTopic>) {
  const t = useWords();
  return (
    <Link className="link quiet" to={boardAddress('month', { kind, name })}>
      {t('board.here')}
    </Link>
  );
}

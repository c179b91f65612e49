import { Tabs } from '../../design/Tabs.tsx';
import { useWords } from '../../words/words.ts';
import {
  type BoardList,
  type BoardTopic,
  boardAddress,
  boardLists,
  isTimed,
  listWords,
} from './board-lists.ts';

/** The lists side by side. What a board is narrowed to stays from one time to another. */
export function BoardTabs({ current, topic }: { current: BoardList; topic: BoardTopic }) {
  const t = useWords();
  return (
    <Tabs
      label={t('board.lists')}
      tabs={boardLists.map((list) => ({
        to: boardAddress(list, isTimed(list) ? topic : null),
        label: t(listWords[list]),
        current: list === current,
      }))}
    />
  );
}

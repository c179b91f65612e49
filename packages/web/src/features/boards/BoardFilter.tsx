import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import { useWords } from '../../words/words.ts';
import { type BoardTopic, boardAddress, type TimedList } from './board-lists.ts';

/** Something that boards can be of. */
export interface TopicChoice {
  topic: BoardTopic;
  label: string;
}

/** Narrows a board to a category, a product, or the tag that one came from. */
export function BoardFilter({
  list,
  topic,
  choices,
}: {
  list: TimedList;
  topic: BoardTopic;
  choices: readonly TopicChoice[];
}) {
  const t = useWords();
  const isCurrent = (one: BoardTopic) => one?.kind === topic?.kind && one?.name === topic?.name;
  const all = [{ topic: null, label: t('board.everything') }, ...choices];
  return (
    <Narrow>
      <NarrowBy
        label={t('board.of')}
        value={all.find((one) => isCurrent(one.topic))?.label ?? topic?.name}
        choices={all.map((one) => ({
          to: boardAddress(list, one.topic),
          label: one.label,
          current: isCurrent(one.topic),
        }))}
      />
    </Narrow>
  );
}

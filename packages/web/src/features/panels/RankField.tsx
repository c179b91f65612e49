import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ActButton } from '../../design/ActButton.tsx';
import { SelectField } from '../../design/Field.tsx';
import { RankList, RankPlaces } from '../../design/late/Ballot.tsx';
import { useWords } from '../../words/words.ts';
import { fieldOf } from './answers-in.ts';

interface RankFieldParts {
  question: number;
  options: readonly string[];
  /** What was put at each place before, as the option's number. */
  given: readonly (string | undefined)[];
}

/**
 * Options to put in an order. Without scripts each place is a list to choose from; with them, options are pressed in
 * the order one likes them, and moved up and down. Nothing is ranked before somebody did.
 */
export function RankField(parts: RankFieldParts) {
  const places = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string[]>();
  // What was chosen before scripts ran is what one goes on with.
  useEffect(() => {
    const selects = places.current?.querySelectorAll('select') ?? [];
    setChosen(Array.from(selects, ({ value }) => value));
  }, []);
  return chosen ? <RankByButtons {...parts} given={chosen} /> : <RankBySelects {...parts} places={places} />;
}

function RankBySelects({
  question,
  options,
  given,
  places,
}: RankFieldParts & { places: RefObject<HTMLDivElement | null> }) {
  const t = useWords();
  return (
    <RankPlaces ref={places}>
      {options.map((_, place) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no other identity
          key={place}
          name={fieldOf(question, place)}
          label={t('panel.place', { place: place + 1 })}
          defaultValue={given[place] ?? ''}
          options={[
            { value: '', label: t('panel.chooseOption') },
            ...options.map((label, n) => ({ value: String(n), label })),
          ]}
        />
      ))}
    </RankPlaces>
  );
}

/** Of an option: the first button in its line. */
const ownButtonOf = (option: number) => `[data-option="${option}"] button`;

function RankByButtons({ question, options, given }: RankFieldParts) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  const [order, setOrder] = useState<number[]>(() => {
    const known = given.flatMap((one) => (one === undefined || one === '' ? [] : [Number(one)]));
    return [...new Set(known)].filter((one) => one >= 0 && one < options.length);
  });
  const left = options.map((_, n) => n).filter((n) => !order.includes(n));
  const say = (option: number, next: readonly number[]) => {
    const place = next.indexOf(option) + 1;
    const name = options[option]!;
    setTold(
      place === 0
        ? t('panel.unranked', { option: name })
        : t('panel.ranked', { option: name, place, of: options.length }),
    );
  };
  // What was pressed moves away, and the focus is elsewhere before the next key is heard: later, that key would press
  // another button than the one it was meant for.
  const change = (option: number, next: number[], focused: string) => {
    flushSync(() => {
      setOrder(next);
      say(option, next);
    });
    for (const place of [focused, ownButtonOf(option)]) {
      const button = list.current?.querySelector<HTMLElement>(`${place}:not(:disabled)`);
      if (button) return button.focus();
    }
  };
  const put = (option: number) => {
    const rest = left.filter((one) => one !== option);
    // The last one has no other place.
    if (rest.length === 1) return change(option, [...order, option, ...rest], ownButtonOf(option));
    // On to the next one, so that the whole order is given by pressing one key.
    const following = rest.find((one) => one > option) ?? rest[0] ?? option;
    change(option, [...order, option], ownButtonOf(following));
  };
  const takeOut = (option: number) =>
    change(
      option,
      order.filter((one) => one !== option),
      ownButtonOf(option),
    );
  const move = (place: number, by: -1 | 1) => {
    const next = [...order];
    const [option] = next.splice(place, 1) as [number];
    next.splice(place + by, 0, option);
    change(option, next, `[data-option="${option}"] [data-by="${by}"]`);
  };
  return (
    <div ref={list}>
      {order.map((option, place) => (
        <input key={option} type="hidden" name={fieldOf(question, place)} value={option} />
      ))}
      <RankList
        ranked={order.map((option, place) => ({
          key: option,
          place: place + 1,
          label: options[option]!,
          acts: (
            <>
              <ActButton
                type="button"
                icon="up"
                label={t('panel.moveUp', { option: options[option]! })}
                disabled={place === 0}
                data-by="-1"
                onClick={() => move(place, -1)}
              />
              <ActButton
                type="button"
                icon="down"
                label={t('panel.moveDown', { option: options[option]! })}
                disabled={place === order.length - 1}
                data-by="1"
                onClick={() => move(place, 1)}
              />
              <ActButton
                type="button"
                icon="close"
                label={t('panel.takeOut', { option: options[option]! })}
                onClick={() => takeOut(option)}
              />
            </>
          ),
        }))}
        left={left.map((option) => ({
          key: option,
          label: options[option]!,
          told: t('panel.putAt', { place: order.length + 1 }),
          onPress: () => put(option),
        }))}
      />
      <p className="unseen" role="status">
        {told}
      </p>
    </div>
  );
}

import { type Place, PlaceList } from '../../design/late/PlaceList.tsx';
import { type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { TierMark } from '../tiers/TierMark.tsx';
import type { BoardMemberFragment } from './board-query.ts';

export interface PlaceRow {
  place: number;
  member: ResultOf<typeof BoardMemberFragment>;
  /** What the bar is as long as. */
  amount: number;
  told: string;
  beside?: string;
}

/** Members by what they earned or did; the longest bar is that of `most`. */
export function Places({ label, rows, most }: { label: string; rows: readonly PlaceRow[]; most: number }) {
  const t = useWords();
  const format = useFormat();
  const mine = useViewer()?.path;
  const places = rows.map(({ place, member, amount, told, beside }): Place => {
    const { number, path, avatar, tier } = member;
    return {
      key: number,
      place,
      placeTold: format.number(place),
      name: readFragment(PersonNameFragment, member).displayName,
      to: path,
      picture: avatar?.url,
      marks: tier && <TierMark tier={tier} />,
      told,
      beside,
      share: amount / most,
      mine: path === mine,
    };
  });
  return <PlaceList label={label} you={t('board.you')} places={places} />;
}

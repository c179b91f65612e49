import { Meta } from '../../design/Meta.tsx';
import { Row } from '../../design/Row.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';

export const StoreRowFragment = graphql(`
  fragment StoreRow on Store @_unmask {
    number
    name
    town
    country
    address
    opening
    path
  }
`);

interface StoreRowParts {
  store: ResultOf<typeof StoreRowFragment>;
  /** Whether it is the reader's own. */
  isOwn: boolean;
}

/** One store in the list: what tells it from others, and when it is open. */
export function StoreRow({ store, isOwn }: StoreRowParts) {
  const { name, town, country, address, opening, path } = store;
  const t = useWords();
  const format = useFormat();
  return (
    <Row
      to={path}
      title={name}
      state={
        <Meta>
          {town}
          {format.countryName(country)}
          {isOwn && <b className="yours">{t('stores.yours')}</b>}
        </Meta>
      }
    >
      <Meta flow>
        {address.split('\n').join(', ')}
        {opening}
      </Meta>
    </Row>
  );
}

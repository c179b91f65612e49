import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** A store as it is named everywhere. */
export const StoreNameFragment = graphql(`
  fragment StoreName on Store @_unmask {
    number
    slug
    name
    town
    path
  }
`);

export type NamedStore = ResultOf<typeof StoreNameFragment>;

/** Its name and where it is: stores of one name are told apart by their town. */
export const storeName = ({ name, town }: Pick<NamedStore, 'name' | 'town'>): string =>
  name.toLowerCase().includes(town.toLowerCase()) ? name : `${name}, ${town}`;

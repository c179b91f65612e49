import { graphql, type ResultOf } from '../../graphql/graphql.ts';

const BrandLookFragment = graphql(`
  fragment BrandLook on BrandLook @_unmask {
    previewStylesheet
    checks {
      theme
      use
      ratio
      needed
    }
    corrections {
      theme
      wished
      used
      ratio
      needed
    }
  }
`);

/** What the brand is, for its admin. */
export const BrandQuery = graphql(
  `
    query Brand {
      brand {
        name
        colour
        typeface
        corner
        logoShowsName
        timeZone
        logo {
          id
          url
          width
          height
        }
        hello {
          language
          title
          lede
        }
        look {
          ...BrandLook
        }
      }
    }
  `,
  [BrandLookFragment],
);

/** What a look would come to. */
export const BrandLookQuery = graphql(
  `
    query BrandLookOf($colour: String!, $typeface: Typeface!, $corner: Int!) {
      brandLook(colour: $colour, typeface: $typeface, corner: $corner) {
        ...BrandLook
      }
    }
  `,
  [BrandLookFragment],
);

export type Brand = ResultOf<typeof BrandQuery>['brand'];
export type BrandLook = ResultOf<typeof BrandLookFragment>;
export type LookCheck = BrandLook['checks'][number];

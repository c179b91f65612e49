import { graphql } from '../graphql/graphql.ts';

/** The brand as every page shows it, and the languages of its pages, for what is made outside the frame. */
export const SiteBrandQuery = graphql(`
  query SiteBrand {
    brand {
      name
      logoShowsName
      stylesheet
      logo {
        url
        width
        height
      }
    }
    offeredLanguages
  }
`);

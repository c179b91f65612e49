import { Disclosure } from '../../design/Disclosure.tsx';
import { Terms } from '../../design/late/Terms.tsx';
import { useWords } from '../../words/words.ts';

/** How the filters can be typed. */
export function SearchSyntax() {
  const t = useWords();
  return (
    <Disclosure summary={t('search.syntax')}>
      <Terms
        terms={[
          { term: 'is:solved · is:unsolved', told: t('search.syntaxSolved') },
          { term: 'is:question · is:tip · is:idea · is:discussion', told: t('search.syntaxKind') },
          { term: 'status:planned · status:open', told: t('search.syntaxStatus') },
          { term: 'tag:…', told: t('search.syntaxTag') },
          { term: 'lang:sv · lang:en', told: t('search.syntaxLanguage') },
          { term: 'author:…', told: t('search.syntaxAuthor') },
          { term: 'category:… · product:…', told: t('search.syntaxPlace') },
          { term: 'sort:new', told: t('search.syntaxSort') },
        ]}
      />
    </Disclosure>
  );
}

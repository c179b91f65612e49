import { Form, Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { SearchLine } from '../../design/late/SearchLine.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { useWords } from '../../words/words.ts';
import type { DeskChallenge } from './desk-query.ts';
import { mostPlaced, type ResultAsked, resultAddress } from './result-asked.ts';

interface FindEntriesParts {
  challenge: Pick<DeskChallenge, 'slug' | 'found'>;
  asked: ResultAsked;
  /** Those that are in the form already. */
  taken: number[];
}

/** All that was entered, a page at a time or by its title, to be chosen from: each step is an address. */
export function FindEntries({ challenge: { slug, found }, asked, taken }: FindEntriesParts) {
  const t = useWords();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
  return (
    <>
      <Form
        action={resultAddress(slug, { search: null, chosen: [] })}
        role="search"
        aria-label={t('challenge.find')}
        preventScrollReset
      >
        {asked.chosen.map((number) => (
          <input key={number} type="hidden" name="place" value={number} />
        ))}
        <SearchLine act={<Button icon="search">{t('challenge.findNow')}</Button>}>
          <TextField
            type="search"
            name="q"
            key={asked.search}
            label={t('challenge.find')}
            hint={t('challenge.findHint')}
            defaultValue={asked.search ?? ''}
            maxLength={100}
          />
        </SearchLine>
      </Form>
      {found.edges.length === 0 && (
        <p className="quiet" role="status">
          {asked.search === null ? t('challenge.noEntries') : t('challenge.foundNone')}
        </p>
      )}
      <LineRows>
        {found.edges.map(({ node: { number, supporters, thread, viewerIsAuthor } }) => (
          <LineRow
            key={number}
            end={
              taken.includes(number) ? (
                <span className="quiet">{t('challenge.chosen')}</span>
              ) : (
                !viewerIsAuthor &&
                taken.length < mostPlaced && (
                  <Link
                    className="link"
                    to={resultAddress(slug, { ...asked, chosen: [...asked.chosen, number] })}
                    preventScrollReset
                    aria-label={t('challenge.chooseOf', { title: thread.title })}
                  >
                    {t('challenge.choose')}
                  </Link>
                )
              )
            }
          >
            <Link className="link" to={thread.path}>
              {thread.title}
            </Link>
            <Meta>
              {t('challenge.supporters', { count: supporters })}
              {viewerIsAuthor && t('challenge.yourOwn')}
            </Meta>
          </LineRow>
        ))}
      </LineRows>
      <Pagination
        older={hasNextPage && endCursor ? resultAddress(slug, asked, { after: endCursor }) : undefined}
        newer={
          hasPreviousPage && startCursor ? resultAddress(slug, asked, { before: startCursor }) : undefined
        }
        words={{ older: t('challenge.nextEntries'), newer: t('challenge.previousEntries') }}
      />
    </>
  );
}

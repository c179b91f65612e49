import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { ButtonRow } from '../../design/late/ButtonRow.tsx';
import { SearchLine } from '../../design/late/SearchLine.tsx';
import { Meta } from '../../design/Meta.tsx';
import { useWords } from '../../words/words.ts';
import type { DeskChallenge } from './desk-query.ts';
import { mostPlaced, type ResultAsked } from './result-asked.ts';

interface FindEntriesParts {
  found: DeskChallenge['found'];
  asked: ResultAsked;
  /** What is typed in the field that looks for entries. */
  text: string | undefined;
  /** Those that are in the form already. */
  taken: number[];
}

/**
 * All that was entered, a page at a time or by its title, to be chosen from. It is part of the form of the result, which
 * is sent for each step, so that nothing that was typed in it is lost.
 */
export function FindEntries({ found, asked, text, taken }: FindEntriesParts) {
  const t = useWords();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
  return (
    <search aria-label={t('challenge.find')}>
      <input type="hidden" name="entriesFound" value={asked.search ?? ''} />
      <input type="hidden" name="leafed" value={asked.leaf ?? ''} />
      {asked.chosen.map((number) => (
        <input key={number} type="hidden" name="chosen" value={number} />
      ))}
      {/* The first button of the form: Enter in any of its fields looks for entries, and publishes nothing. */}
      <SearchLine
        act={
          <Button name="find" value="yes" formNoValidate icon="search">
            {t('challenge.findNow')}
          </Button>
        }
      >
        <TextField
          type="search"
          name="entryText"
          label={t('challenge.find')}
          hint={t('challenge.findHint')}
          defaultValue={text}
          maxLength={100}
        />
      </SearchLine>
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
                  <Button
                    small
                    name="choose"
                    value={number}
                    formNoValidate
                    aria-label={t('challenge.chooseOf', { title: thread.title })}
                  >
                    {t('challenge.choose')}
                  </Button>
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
      {(hasPreviousPage || hasNextPage) && (
        <ButtonRow after>
          {hasPreviousPage && (
            <Button small name="leaf" value={`before ${startCursor}`} formNoValidate>
              {t('challenge.previousEntries')}
            </Button>
          )}
          {hasNextPage && (
            <Button small name="leaf" value={`after ${endCursor}`} formNoValidate>
              {t('challenge.nextEntries')}
            </Button>
          )}
        </ButtonRow>
      )}
    </search>
  );
}

import { useState } from 'react';
import { ActButton } from '../../design/ActButton.tsx';
import { Button } from '../../design/Button.tsx';
import { BrandMark } from '../../design/frame/BrandMark.tsx';
import { Specimen } from '../../design/late/Specimen.tsx';
import { Row, Rows } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { useWords } from '../../words/words.ts';
import type { Brand } from './brand-query.ts';

/** A piece of a page on light and on dark paper, dressed by a sheet. */
export function LookPreview({
  brand,
  sheet,
}: {
  brand: Pick<Brand, 'name' | 'logo' | 'logoShowsName'>;
  sheet: string;
}) {
  const t = useWords();
  const [worn, setWorn] = useState(sheet);
  return (
    <>
      {/* The last sheet is worn until the next has come, so that nothing blinks. */}
      <link key={worn} rel="stylesheet" href={worn} />
      {sheet !== worn && <link key={sheet} rel="stylesheet" href={sheet} onLoad={() => setWorn(sheet)} />}
      {(['light', 'dark'] as const).map((theme) => (
        <Specimen
          key={theme}
          theme={theme}
          caption={theme === 'light' ? t('brand.previewLight') : t('brand.previewDark')}
          head={
            <>
              <BrandMark {...brand} />
              <Button icon="pen" look="go" type="button">
                {t('frame.ask')}
              </Button>
            </>
          }
        >
          <Rows>
            <Row
              title={t('brand.sampleTitle')}
              state={<StateLine kind="solved">{t('state.solved')}</StateLine>}
              excerpt={t('brand.sampleText')}
            />
          </Rows>
          <ActButton icon="up" on type="button">
            {t('vote.helpedYours', { others: 23 })}
          </ActButton>
        </Specimen>
      ))}
    </>
  );
}

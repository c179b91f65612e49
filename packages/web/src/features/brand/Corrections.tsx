import { Swatch } from '../../design/late/Swatch.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import type { BrandLook } from './brand-query.ts';

/** What had to be corrected of a colour, and what it became. */
export function Corrections({ corrections }: { corrections: BrandLook['corrections'] }) {
  const t = useWords();
  const format = useFormat();
  if (corrections.length === 0) {
    return (
      <Notice icon="check" tone="good" live>
        {t('brand.asIs')}
      </Notice>
    );
  }
  return corrections.map(({ theme, wished, used, ratio, needed }) => (
    <Notice key={theme} icon="warning" tone="warn" live>
      <Words
        id="brand.corrected"
        values={{
          wished: <Named colour={wished} />,
          used: <Named colour={used} />,
          ratio: format.number(ratio),
          needed: format.number(needed),
          paper: t(`brand.paper${theme}`),
        }}
      />
    </Notice>
  ));
}

function Named({ colour }: { colour: string }) {
  return (
    <b>
      <Swatch colour={colour} /> {colour}
    </b>
  );
}

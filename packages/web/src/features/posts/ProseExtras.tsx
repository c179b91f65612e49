import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../words/words.ts';

const Enlarged = lazy(() => import('../../design/late/Enlarged.tsx'));

/**
 * What scripts add to people's texts once the page stands still: pictures can be enlarged, code can be copied. `shown`
 * is what the page shows; when that changes there may be new texts.
 */
export function ProseExtras({ shown }: { shown: unknown }) {
  const t = useWords();
  const [picture, setPicture] = useState<HTMLImageElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts are looked through again
  useEffect(() => {
    if (document.querySelector('[data-words] :is(img, pre, table)') === null) return;
    const timer = setTimeout(async () => {
      const { addExtras } = await import('./prose-extras.ts');
      addExtras({
        enlarge: t('post.enlarge'),
        copy: t('post.copyCode'),
        copied: t('post.codeCopied'),
        onPicture: setPicture,
      });
    }, 300);
    return () => clearTimeout(timer);
  }, [shown, t]);
  return (
    picture && (
      <Suspense>
        <Enlarged
          src={picture.currentSrc || picture.src}
          alt={picture.alt}
          width={picture.naturalWidth}
          height={picture.naturalHeight}
          label={picture.alt || t('post.picture')}
          closeLabel={t('post.closePicture')}
          onClose={() => setPicture(undefined)}
        />
      </Suspense>
    )
  );
}

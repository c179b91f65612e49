import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../words/words.ts';
import { addExtras } from './prose-extras.ts';

const Enlarged = lazy(() => import('../../design/late/Enlarged.tsx'));

/** Looks through the texts of the page, and shows the picture that was asked for. */
export default function LateProseExtras({ shown }: { shown: unknown }) {
  const t = useWords();
  const [picture, setPicture] = useState<HTMLImageElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts are looked through again
  useEffect(() => {
    addExtras({
      enlarge: t('post.enlarge'),
      copy: t('post.copyCode'),
      copied: t('post.codeCopied'),
      onPicture: setPicture,
    });
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

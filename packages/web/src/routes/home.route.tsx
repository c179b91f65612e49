import { useState } from 'react';
import { defineRoute } from '../routing/define-route.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: async () => ({ greeting: 1 }),
  meta: ({ t }) => ({ title: t('home.title') }),
  Page: function Home() {
    const t = useWords();
    const [n, setN] = useState(0);
    return (
      <main>
        <h1>{t('home.hello')}</h1>
        <button type="button" onClick={() => setN(n + 1)}>
          {n}
        </button>
      </main>
    );
  },
});

import { useEffect } from 'react';

/** J and K go to the next and the former case of the list, unless somebody is typing. */
export function useCaseKeys(): void {
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[key];
      if (step === undefined || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest('input, textarea, select')) return;
      const cases = [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')];
      const next = cases[cases.findIndex((one) => one.ariaCurrent === 'true') + step];
      next?.click();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

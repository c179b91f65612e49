import { useEffect } from 'react';

/** J and K go to the next and the former case of the list, D to the decision, unless somebody is typing. */
export function useCaseKeys(): void {
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest('input, textarea, select')) return;
      if (key === 'd') document.querySelector<HTMLInputElement>('input[name="decision"]')?.focus();
      const step = { j: 1, k: -1 }[key];
      if (step === undefined) return;
      const cases = [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')];
      const next = cases[cases.findIndex((one) => one.ariaCurrent === 'true') + step];
      next?.click();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

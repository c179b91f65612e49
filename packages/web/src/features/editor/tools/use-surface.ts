import { useEffect, useState } from 'react';
import type { EditorSlots } from '../../../design/late/EditorFrame.tsx';
import { plainSurface } from '../plain-surface.ts';
import type { Surface } from '../surface.ts';
import type { WritingMode } from '../writing-mode.ts';

interface SurfaceParts {
  id: string;
  slots: EditorSlots;
  mode: WritingMode;
  onRich: (isRich: boolean) => void;
}

/** Where one writes: the field at once, the rich editor in its place as soon as it is there. */
export function useSurface({ id, slots, mode, onRich }: SurfaceParts): Surface | null {
  const [surface, setSurface] = useState<Surface | null>(null);
  useEffect(() => {
    const field = slots.field.current;
    const host = slots.host.current;
    if (field === null || host === null) return;
    let open = plainSurface(field);
    let ended = false;
    setSurface(open);
    if (mode === 'rich') {
      // Without a connection the field simply stays.
      const library = import('../rich/rich-surface.ts').catch(() => null);
      Promise.all([library, untilComposed(field)]).then(([found]) => {
        if (ended || found === null) return;
        // In one moment, so that nothing moves and the focus can be taken over; React hears of it afterwards. As high as
        // the field until it is drawn: a page that was shorter meanwhile would be scrolled up by its reader's browser.
        host.style.minHeight = `${field.offsetHeight}px`;
        requestAnimationFrame(() => host.style.removeProperty('min-height'));
        host.hidden = false;
        field.dataset.beneath = '';
        open = found.richSurface({
          field,
          host,
          attributes: { 'aria-labelledby': `${id}-label`, 'aria-required': String(field.required) },
        });
        onRich(true);
        setSurface(open);
      });
    }
    return () => {
      ended = true;
      open.close();
      host.hidden = true;
      delete field.dataset.beneath;
      onRich(false);
    };
  }, [id, slots, mode, onRich]);
  return surface;
}

/** Nothing is swapped while a character is put together from several keys. */
function untilComposed(field: HTMLTextAreaElement): Promise<void> {
  if (!composing.has(field)) return Promise.resolve();
  return new Promise((resolve) => {
    field.addEventListener('compositionend', () => setTimeout(resolve, 0), { once: true });
  });
}

const composing = new WeakSet<EventTarget>();
addEventListener('compositionstart', ({ target }) => target && composing.add(target), { capture: true });
addEventListener('compositionend', ({ target }) => target && composing.delete(target), { capture: true });

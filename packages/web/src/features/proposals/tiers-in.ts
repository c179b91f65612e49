import { textIn } from '../../routing/text-in.ts';
import { languages } from '../../words/languages.ts';
import { numberIn } from './number-in.ts';

/**
 * The tiers in a form whose fields are named by where they stood in them: `tiers.1.formula`. `places` says where each
 * that is left stood, since one may go and one may come.
 */
export function tiersIn(form: FormData): { content: object; places: number[] } {
  const all = [...form.keys()]
    .flatMap((name) => /^tiers\.(\d+)\.key$/.exec(name)?.slice(1) ?? [])
    .map((place) => ({ place: Number(place), ...tierIn(form, place) }));
  const left = all.filter(({ tier, gone }) => tier.key !== '' && !gone);
  const placed = left.filter(({ above }) => above === null);
  for (const one of left.filter(({ above }) => above !== null)) {
    const before = placed.findIndex(({ tier }) => tier.key === one.above);
    // The last one is everybody’s, and stays the last.
    placed.splice(before < 0 ? Math.max(placed.length - 1, 0) : before, 0, one);
  }
  move(placed, textIn(form, 'move'));
  const share = numberIn(form, 'lowWater');
  return {
    content: {
      lowWater: typeof share === 'number' ? share / 100 : share,
      graceDays: numberIn(form, 'graceDays'),
      tiers: placed.map(({ tier }) => tier),
    },
    places: placed.map(({ place }) => place),
  };
}

/** Where no script could: `up fan` was pressed. The last is everybody’s, and nothing goes below it. */
function move(placed: { tier: { key: string } }[], pressed: string): void {
  const [way, key] = pressed.split(' ');
  const at = placed.findIndex(({ tier }) => tier.key === key);
  const to = way === 'up' ? at - 1 : at + 1;
  if (pressed === '' || at < 0 || to < 0 || Math.max(at, to) >= placed.length - 1) return;
  placed.splice(to, 0, ...placed.splice(at, 1));
}

function tierIn(form: FormData, place: string) {
  const at = (name: string) => `tiers.${place}.${name}`;
  const names = languages
    .map((language) => [language, textIn(form, at(`names.${language}`)).trim()] as const)
    .filter(([, name]) => name !== '');
  return {
    gone: form.has(at('gone')),
    /** The key of the one that a new tier stands above; null for those that have a place. */
    above: form.has(at('above')) ? textIn(form, at('above')).trim() : null,
    tier: {
      key: textIn(form, at('key')).trim(),
      names: Object.fromEntries(names),
      formula: form.has(at('granted')) ? null : textIn(form, at('formula')).trim(),
      trust: numberIn(form, at('trust')),
    },
  };
}

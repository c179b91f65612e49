import type { Reader } from '@embassy/database';
import { isLanguage } from '../../kernel/languages.ts';
import type { Settings } from '../../kernel/settings.ts';
import type { Hello, Look } from './brand.rules.ts';

/** The number of the one row. */
export const brandId = 1;

/** How the brand presents itself now. */
export type CurrentBrand = Look & {
  name: string;
  logoId: string | null;
  /** Whether the logo says the name, so that it need not stand beside it. */
  logoShowsName: boolean;
  hello: Hello[];
  /** Where its clock is. */
  timeZone: string;
};

/** What admins chose, and what the configuration says where they chose nothing. */
export async function currentBrand(db: Reader, settings: Settings): Promise<CurrentBrand> {
  const chosen = await db.brand.findUnique({ where: { id: brandId } });
  return {
    name: chosen?.name ?? settings.brandName,
    colour: chosen?.colour ?? settings.brandLook.colour,
    typeface: chosen?.typeface ?? settings.brandLook.typeface,
    corner: chosen?.corner ?? settings.brandLook.corner,
    logoId: chosen?.logoId ?? null,
    logoShowsName: chosen?.logoShowsName ?? false,
    hello: readHello(chosen?.hello),
    timeZone: chosen?.timeZone ?? settings.timeZone,
  };
}

/** What the brand is called now. */
export async function brandName(db: Reader, settings: Settings): Promise<string> {
  const chosen = await db.brand.findUnique({ where: { id: brandId }, select: { name: true } });
  return chosen?.name ?? settings.brandName;
}

/** Where the brand's clock is: days and times that it sets are those of this zone. */
export async function brandTimeZone(db: Reader, settings: Settings): Promise<string> {
  const chosen = await db.brand.findUnique({ where: { id: brandId }, select: { timeZone: true } });
  return chosen?.timeZone ?? settings.timeZone;
}

function readHello(kept: unknown): Hello[] {
  return Object.entries((kept ?? {}) as Record<string, { title: string; lede: string }>)
    .filter(([language]) => isLanguage(language))
    .map(([language, { title, lede }]) => ({ language, title, lede }));
}

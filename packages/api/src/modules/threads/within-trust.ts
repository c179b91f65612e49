import { type FieldIssue, Invalid } from '../../kernel/errors/index.ts';
import type { RenderedMarkdown } from '../../kernel/markdown/index.ts';
import type { Actor } from '../../kernel/viewer.ts';
import { may, newcomerLimits } from '../trust/index.ts';

type Counted = Pick<RenderedMarkdown, 'links' | 'images'>;

/**
 * Refuses more outward links and pictures than somebody new may put into one text. What an edit finds there may stay:
 * `before` is the text as it was.
 */
export function demandWithinTrust(actor: Actor, written: Counted, before?: Counted): void {
  const issues: FieldIssue[] = [];
  const most = (has: number, had: number, limit: number) => has > Math.max(limit, had) && limit;
  const links = most(outward(written), before ? outward(before) : 0, newcomerLimits.links);
  if (links && !may(actor, 'link freely')) {
    const message = `Newcomers use at most ${links} links to elsewhere in a text.`;
    issues.push({ field: 'markdown', code: 'TOO_MANY_LINKS', message, limit: links });
  }
  const pictures = most(written.images.length, before?.images.length ?? 0, newcomerLimits.pictures);
  if (pictures && !may(actor, 'show pictures freely')) {
    const message = `Newcomers show at most ${pictures} pictures in a text.`;
    issues.push({ field: 'markdown', code: 'TOO_MANY_PICTURES', message, limit: pictures });
  }
  if (issues.length > 0) throw new Invalid(issues);
}

function outward({ links }: Counted): number {
  return links.filter(({ own }) => !own).length;
}

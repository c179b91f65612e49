// node packages/web/scripts/review-words.ts KEY…: says that these translations are still right after their English changed.
import { recordReviews } from './reviewed-words.ts';

const doubts = recordReviews(process.argv.slice(2));
console.log(
  doubts.length === 0
    ? 'Every translation fits its English.'
    : `To be looked at again:\n${doubts.map((doubt) => `  ${doubt}`).join('\n')}`,
);

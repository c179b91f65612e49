import { generateGraphqlEnv } from './generate-graphql-env.ts';
import { generateWords } from './generate-words.ts';
import { recordReviews } from './reviewed-words.ts';

generateWords();
recordReviews();
generateGraphqlEnv();

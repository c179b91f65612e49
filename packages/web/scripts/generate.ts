import { generateGraphqlEnv } from './generate-graphql-env.ts';
import { generateWords } from './generate-words.ts';

generateWords();
generateGraphqlEnv();

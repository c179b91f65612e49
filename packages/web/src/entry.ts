import { whenPainted } from './routing/when-painted.ts';

/*
 * The first picture of a page comes from its document and its style sheets. Only then is it brought to life, so that on
 * a slow device nobody waits for scripts to see what is there to read.
 */
whenPainted(() => void import('./entry-client.tsx'));

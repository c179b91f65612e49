import type { StructuredData } from './structured-data.ts';
import { interaction } from './written.ts';

/** A member as their profile shows them. */
export interface Profile {
  name: string;
  handle: string;
  url: string;
  joinedAt: string;
  bio: string;
  picture?: string;
  /** What they wrote: threads and answers that stand. */
  wrote: number;
}

/** A profile as search engines want it. */
export function profilePage({ name, handle, url, joinedAt, bio, picture, wrote }: Profile): StructuredData {
  return {
    '@type': 'ProfilePage',
    dateCreated: joinedAt,
    mainEntity: {
      '@type': 'Person',
      name,
      alternateName: handle,
      identifier: handle,
      url,
      description: bio || undefined,
      image: picture,
      agentInteractionStatistic: interaction('WriteAction', wrote),
    },
  };
}

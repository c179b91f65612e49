/** What a member may do in the demo community. */
export type StoryRole = 'MEMBER' | 'AGENT' | 'PRODUCT_TEAM' | 'MODERATOR' | 'ADMIN';

/** The languages the demo community writes in. */
export type StoryLanguage = 'en' | 'sv' | 'da' | 'nl' | 'fr';

/** The four kinds of thread. */
export type StoryKind = 'QUESTION' | 'TIP' | 'IDEA' | 'DISCUSSION';

/** Who may read or post in a category. */
export type StoryAudience = 'public' | 'members' | 'staff';

/** A person of the demo community. */
export interface StoryMember {
  /** Unique, 3 to 30 of `a-z 0-9 _ -`. */
  readonly handle: string;
  readonly displayName: string;
  readonly role: StoryRole;
  readonly locale: StoryLanguage;
  /** IANA name. */
  readonly timeZone: string;
  /** May be empty. */
  readonly bio: string;
  /** Slugs of products. */
  readonly owns?: readonly string[];
  readonly joinedDaysAgo: number;
}

/** A room to post in; `parent` makes it one of the second level. */
export interface StoryCategory {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly parent?: string;
  readonly kinds: readonly StoryKind[];
  /** `public` when absent. */
  readonly readAudience?: StoryAudience;
  /** `members` when absent. */
  readonly postAudience?: 'members' | 'staff';
  /** Days within which Brygga promises its first reply to an idea. */
  readonly promiseDays?: number;
}

/** Where customers shop; who answers for it, and whose own store it is. */
export interface StoryStore {
  readonly slug: string;
  readonly name: string;
  readonly town: string;
  readonly country: string;
  readonly address: string;
  readonly opening: string;
  readonly staff: readonly string[];
  readonly members: readonly string[];
}

/** Something Brygga makes. */
export interface StoryProduct {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
}

/** A subject; synonyms lead to it, also from other languages. */
export interface StoryTag {
  readonly name: string;
  readonly description: string;
  readonly synonyms?: readonly string[];
}

/** A remark below a thread or an answer. Every `afterHours` counts from the start of the thread. */
export interface StoryComment {
  readonly author: string;
  readonly body: string;
  readonly afterHours: number;
}

/** An answer to a question, or a reply to a thread of another kind (never accepted). */
export interface StoryAnswer {
  readonly author: string;
  readonly body: string;
  readonly afterHours: number;
  /** Accepted by the author of the question. */
  readonly accepted?: boolean;
  /** Handle of the member of staff who verified it. */
  readonly verified?: string;
  /** Handle of whoever credited it for an idea. */
  readonly credited?: string;
  readonly upvoters: readonly string[];
  readonly downvoters?: readonly string[];
  readonly comments?: readonly StoryComment[];
}

/** A question, tip, idea or discussion with all that followed. */
export interface StoryThread {
  /** Unique within the story; other threads refer to it. */
  readonly key: string;
  readonly kind: StoryKind;
  readonly category: string;
  readonly product?: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly language: StoryLanguage;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly daysAgo: number;
  readonly answers: readonly StoryAnswer[];
  readonly comments?: readonly StoryComment[];
  /** Votes on the opening post; for an idea its supporters. */
  readonly upvoters: readonly string[];
  /** Members with the same trouble; questions only. */
  readonly alsoHaveThis?: readonly string[];
  /** Key of the question this one repeats. */
  readonly duplicateOf?: string;
  readonly closed?: { readonly by: string; readonly reason: string; readonly afterHours: number };
  /** The idea that this one was merged into. */
  readonly merged?: {
    readonly into: string;
    readonly by: string;
    readonly reason: string;
    readonly afterHours: number;
  };
  /** The one store that an idea was nominated for, by its slug, and as what. */
  readonly nominated?: { readonly store: string; readonly as: 'RANGE' | 'CHANGE' };
  /** Where an idea came to stand, and why. */
  readonly decided?: readonly StoryDecision[];
  /** The author’s later version of the opening post. */
  readonly edited?: { readonly afterHours: number; readonly body: string; readonly reason: string };
}

/** The product team says where an idea stands. */
export interface StoryDecision {
  readonly by: string;
  /** Key of the status. */
  readonly status: string;
  readonly reason?: string;
  /** Where it is on the roadmap, whatever its status says. */
  readonly horizon?: 'NOW' | 'NEXT' | 'LATER';
  readonly afterHours: number;
}

/** A dated call for ideas. Days are counted from the moment of the story; those to come are positive. */
export interface StoryChallenge {
  /** Unique within the story. */
  readonly key: string;
  readonly by: string;
  readonly category: string;
  readonly title: string;
  readonly brief: string;
  readonly rules: string;
  readonly prizes: readonly { readonly name: string; readonly text: string }[];
  readonly days: {
    readonly opens: number;
    readonly collect: number;
    readonly discuss: number;
    readonly vote: number;
    readonly shortlist: number;
  };
  readonly jury: readonly string[];
  readonly entries: readonly StoryEntry[];
  readonly thanks?: string;
  /** When the result was published. */
  readonly result?: number;
}

/** An idea in it, by the key of its thread, with what the jury said. */
export interface StoryEntry {
  readonly thread: string;
  readonly marks?: readonly { readonly by: string; readonly shortlist: boolean; readonly note: string }[];
  readonly shortlisted?: string;
  readonly placed?: { readonly place: number; readonly award: string; readonly reason: string };
}

/** What the product team keeps of an idea for itself. */
export interface StoryTriage {
  /** Key of the thread. */
  readonly thread: string;
  readonly owner?: string;
  readonly labels: readonly string[];
  readonly trackerUrl?: string;
  readonly priority?: {
    readonly reach: number;
    readonly impact: 'MASSIVE' | 'HIGH' | 'MEDIUM' | 'LOW' | 'MINIMAL';
    readonly confidence: 'HIGH' | 'MEDIUM' | 'LOW';
    readonly effort: number;
  };
  readonly notes?: readonly string[];
}

/** A report that waits for a moderator. */
export interface StoryReport {
  /** Key of the thread. */
  readonly thread: string;
  /** Which of its answers, from 0; the opening post when absent. */
  readonly answer?: number;
  readonly by: string;
  readonly reason: 'SPAM' | 'RUDE' | 'OFF_TOPIC' | 'PERSONAL_DATA' | 'DANGEROUS' | 'OTHER';
  readonly text: string;
  readonly hoursAgo: number;
}

/** Words that visitors searched for. */
export interface StorySearch {
  readonly words: string;
  /** How many searched so. */
  readonly times: number;
  /** How many threads they were shown. */
  readonly found: number;
  /** What most of them opened, and how many. */
  readonly opened?: { readonly thread: string; readonly times: number };
}

/** A thread that answered what somebody was about to ask. */
export interface StoryAvoided {
  readonly thread: string;
  readonly times: number;
}

/** What a member owns. */
export interface StoryOwner {
  readonly handle: string;
  readonly products: readonly string[];
  /** Whether others see it. */
  readonly shown: boolean;
}

/** What the brand tells on top of the home page. */
export interface StoryAnnouncement {
  readonly key: string;
  readonly kind: 'NEWS' | 'KNOWN_ISSUE';
  readonly by: string;
  readonly text: string;
  /** Slug of the product whose owners it is for; everybody when absent. */
  readonly product?: string;
  readonly hoursAgo: number;
}

/** A badge that the team gives by hand, and what for. */
export type StoryHonour = {
  readonly badge: string;
  readonly to: string;
  readonly by: string;
  readonly citation: string;
  readonly daysAgo: number;
};

/** A poll of a panel, and what its first members answered. */
export interface StoryPoll {
  readonly key: string;
  readonly title: string;
  readonly intro: string;
  readonly anonymous: boolean;
  readonly results: 'NEVER' | 'AFTER_ANSWERING' | 'AFTER_CLOSING';
  readonly openedDaysAgo: number;
  /** For how many days it is open. */
  readonly days: number;
  readonly questions: readonly {
    readonly kind: 'SINGLE' | 'MULTIPLE' | 'RANKING' | 'RATING' | 'TEXT';
    readonly text: string;
    readonly options?: readonly string[];
    readonly maximum?: number;
    readonly required?: boolean;
  }[];
  /** Of each who answered: the places of what they chose or ranked, their rating, or their words. */
  readonly answers: readonly (readonly (readonly number[] | string)[])[];
}

/** A group that is asked for advice. */
export interface StoryPanel {
  readonly key: string;
  readonly by: string;
  readonly name: string;
  readonly purpose: string;
  readonly asked: string;
  readonly daysAgo: number;
  readonly endsInDays: number;
  readonly members: readonly string[];
  /** Who has not said anything yet. */
  readonly invited: readonly string[];
  readonly declined: readonly string[];
  readonly threads: readonly {
    readonly key: string;
    readonly by: string;
    readonly title: string;
    readonly text: string;
    readonly daysAgo: number;
    readonly replies: readonly { readonly by: string; readonly text: string }[];
  }[];
  readonly polls: readonly StoryPoll[];
}

/** The whole demo community. */
export interface Story {
  readonly members: readonly StoryMember[];
  readonly categories: readonly StoryCategory[];
  readonly products: readonly StoryProduct[];
  readonly tags: readonly StoryTag[];
  readonly threads: readonly StoryThread[];
  readonly reports: readonly StoryReport[];
  readonly searches: readonly StorySearch[];
  readonly avoided: readonly StoryAvoided[];
  readonly owned: readonly StoryOwner[];
  readonly announcements: readonly StoryAnnouncement[];
  readonly honours: readonly StoryHonour[];
  readonly triage: readonly StoryTriage[];
  readonly stores: readonly StoryStore[];
  readonly panels: readonly StoryPanel[];
  readonly challenges: readonly StoryChallenge[];
}

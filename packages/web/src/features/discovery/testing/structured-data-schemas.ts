/*
 * What search engines document of each thing they read, as JSON Schema: `required` holds the properties without which
 * they ignore it, and the types hold all that they document. `recommended` lists what they would like to have as well;
 * it is checked apart, since a page may truly not know it.
 */

const text = { type: 'string', pattern: '\\S' };
const url = { type: 'string', format: 'uri', pattern: '^https?://' };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

const person = {
  type: 'object',
  required: ['@type', 'name'],
  properties: { '@type': { enum: ['Person', 'Organization'] }, name: { ...text, maxLength: 100 }, url },
  additionalProperties: false,
};

const counter = {
  type: 'object',
  required: ['@type', 'interactionType', 'userInteractionCount'],
  properties: {
    '@type': { const: 'InteractionCounter' },
    interactionType: {
      enum: ['LikeAction', 'CommentAction', 'WriteAction', 'FollowAction'].map(
        (type) => `https://schema.org/${type}`,
      ),
    },
    userInteractionCount: count,
  },
  additionalProperties: false,
};

const context = { '@context': { const: 'https://schema.org' } };

/** A text may be empty only where its author had it erased; then it is not told at all. */
const written = { text, url, author: person, datePublished: instant, dateModified: instant };

const answer = {
  type: 'object',
  required: ['@type', 'text'],
  properties: { '@type': { const: 'Answer' }, ...written, upvoteCount: count, commentCount: count },
  additionalProperties: false,
};

const qaPage = {
  type: 'object',
  required: ['@context', '@type', 'mainEntity'],
  properties: {
    ...context,
    '@type': { const: 'QAPage' },
    mainEntity: {
      type: 'object',
      required: ['@type', 'answerCount', 'name'],
      properties: {
        '@type': { const: 'Question' },
        name: text,
        inLanguage: { type: 'string', pattern: '^[a-z]{2,3}$' },
        ...written,
        upvoteCount: count,
        answerCount: count,
        acceptedAnswer: answer,
        suggestedAnswer: { type: 'array', items: answer, minItems: 1 },
      },
      // Whoever has answers shows at least one of them.
      oneOf: [
        { properties: { answerCount: { const: 0 }, acceptedAnswer: false, suggestedAnswer: false } },
        { properties: { answerCount: { minimum: 1 } }, required: ['acceptedAnswer'] },
        {
          properties: { answerCount: { minimum: 1 }, acceptedAnswer: false },
          required: ['suggestedAnswer'],
        },
      ],
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const comment = {
  type: 'object',
  required: ['@type', 'author', 'datePublished', 'text'],
  properties: { '@type': { const: 'Comment' }, ...written, interactionStatistic: counter },
  additionalProperties: false,
};

const forumPosting = {
  type: 'object',
  required: ['@context', '@type', 'author', 'datePublished', 'text'],
  properties: {
    ...context,
    '@type': { const: 'DiscussionForumPosting' },
    headline: text,
    inLanguage: { type: 'string', pattern: '^[a-z]{2,3}$' },
    ...written,
    mainEntityOfPage: url,
    isPartOf: {
      type: 'object',
      required: ['@type', 'url'],
      properties: { '@type': { const: 'WebPage' }, name: text, url },
      additionalProperties: false,
    },
    commentCount: count,
    interactionStatistic: { type: 'array', items: counter, minItems: 1 },
    comment: { type: 'array', items: comment, minItems: 1 },
  },
  additionalProperties: false,
};

const breadcrumbList = {
  type: 'object',
  required: ['@context', '@type', 'itemListElement'],
  properties: {
    ...context,
    '@type': { const: 'BreadcrumbList' },
    itemListElement: {
      type: 'array',
      // One place is no way to anywhere.
      minItems: 2,
      items: {
        type: 'object',
        required: ['@type', 'position', 'name', 'item'],
        properties: {
          '@type': { const: 'ListItem' },
          position: { type: 'integer', minimum: 1 },
          name: text,
          item: url,
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const organization = {
  type: 'object',
  required: ['@context', '@type', 'name', 'url'],
  properties: {
    ...context,
    '@type': { const: 'Organization' },
    name: text,
    url,
    logo: url,
    description: text,
  },
  additionalProperties: false,
};

const website = {
  type: 'object',
  required: ['@context', '@type', 'name', 'url'],
  properties: { ...context, '@type': { const: 'WebSite' }, name: text, url },
  additionalProperties: false,
};

const profilePage = {
  type: 'object',
  required: ['@context', '@type', 'mainEntity'],
  properties: {
    ...context,
    '@type': { const: 'ProfilePage' },
    dateCreated: instant,
    mainEntity: {
      type: 'object',
      required: ['@type', 'name'],
      properties: {
        '@type': { const: 'Person' },
        name: text,
        alternateName: text,
        identifier: text,
        url,
        description: text,
        image: url,
        agentInteractionStatistic: counter,
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

/** The schema of each thing that pages tell of. */
export const structuredDataSchemas: Record<string, object> = {
  QAPage: qaPage,
  DiscussionForumPosting: forumPosting,
  BreadcrumbList: breadcrumbList,
  Organization: organization,
  WebSite: website,
  ProfilePage: profilePage,
};

/** What is documented as wanted besides, by the thing it belongs to. */
export const recommended: Record<string, string[]> = {
  Question: ['author', 'datePublished', 'text', 'upvoteCount', 'url'],
  Answer: ['author', 'datePublished', 'upvoteCount', 'url'],
  DiscussionForumPosting: ['headline', 'url', 'interactionStatistic', 'isPartOf'],
  Comment: ['url', 'interactionStatistic'],
  ProfilePage: ['dateCreated'],
};

/** What one GraphQL request may ask for. The web's own pages keep far below. */
export const complexityLimits = { complexity: 5000, depth: 14, breadth: 150 };

/** Length of a document, in characters. */
export const maximumDocumentLength = 20_000;

/** Bytes of a GraphQL request's body; texts of 30,000 characters fit with all their escapes. */
export const maximumBodyBytes = 512 * 1024;

export const maximumAliases = 20;
export const maximumTokens = 2_000;
export const maximumDirectives = 20;

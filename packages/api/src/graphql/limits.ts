/** What one GraphQL request may cost by the schema's estimate. The web's own pages keep below. */
export const complexityLimits = { complexity: 20_000, depth: 16, breadth: 400 };

/** What one document may hold, fragments counted as often as they are spread. */
export const documentLimits = { depth: 18, fields: 600, aliases: 30, directives: 30 };

/** Length of a document, in characters, and in tokens. */
export const maximumDocumentLength = 20_000;
export const maximumTokens = 3_000;

/** Bytes of a GraphQL request's body; a text of 30,000 characters fits with all its escapes. */
export const maximumBodyBytes = 512 * 1024;

const BLOCK_ENDS =
  /<(?:br|hr)\b[^>]*>|<\/(?:p|h[1-6]|li|dt|dd|div|pre|blockquote|tr|td|th|caption|details|summary)>/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of a post's stored HTML, which was sanitised when it was written: no `>` in attributes, four entities. */
export function plainText(html: string): string {
  return (
    html
      .replace(BLOCK_ENDS, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!)
      // Only what is not yet as it shall be: a match at each single space takes longer than all the rest.
      .replace(/[^\S\n ]+[^\S\n]*| [^\S\n]+/g, ' ')
      .replace(/ \n[ \n]*|\n[ \n]+/g, '\n')
      .trim()
  );
}

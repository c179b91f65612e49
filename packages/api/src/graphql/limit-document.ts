import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { documentLimits } from './limits.ts';

type Measure = { depth: number; fields: number; aliases: number; directives: number };

const words: Record<keyof Measure, string> = {
  depth: 'levels deep',
  fields: 'fields',
  aliases: 'aliases',
  directives: 'directives',
};

/**
 * Refuses documents that ask for too much, before anything of them is executed; introspection counts as well.
 * A fragment counts as often as it is spread.
 */
export const limitDocument: ValidationRule = (context) => ({
  Document(document: DocumentNode) {
    const measure = measureDocument(document);
    for (const key of Object.keys(documentLimits) as (keyof Measure)[]) {
      if (measure[key] <= documentLimits[key]) continue;
      const message = `The document has more than ${documentLimits[key]} ${words[key]}.`;
      context.reportError(new GraphQLError(message, { extensions: { code: 'DOCUMENT_TOO_LARGE' } }));
    }
  },
});

/** What a document asks for, all its operations together. */
export function measureDocument(document: DocumentNode): Measure {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const measured = new Map<string, Measure>();
  const total: Measure = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    total.directives += definition.directives?.length ?? 0;
    add(total, measureSelections(definition.selectionSet, fragments, measured));
  }
  return total;
}

function measureSelections(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  measured: Map<string, Measure>,
): Measure {
  const total: Measure = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  for (const selection of selections) {
    total.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      total.fields++;
      if (selection.alias) total.aliases++;
      const below = selection.selectionSet && measureSelections(selection.selectionSet, fragments, measured);
      add(total, { depth: 0, fields: 0, aliases: 0, directives: 0, ...below }, 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add(total, measureSelections(selection.selectionSet, fragments, measured));
    } else {
      add(total, measureFragment(selection.name.value, fragments, measured));
    }
  }
  return total;
}

function measureFragment(
  name: string,
  fragments: Map<string, FragmentDefinitionNode>,
  measured: Map<string, Measure>,
): Measure {
  const nothing: Measure = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  const known = measured.get(name);
  if (known) return known;
  const fragment = fragments.get(name);
  if (!fragment) return nothing;
  // A fragment that spreads itself finds this here and ends; another rule refuses it.
  measured.set(name, nothing);
  const measure = measureSelections(fragment.selectionSet, fragments, measured);
  measured.set(name, measure);
  return measure;
}

function add(total: Measure, part: Measure, deeper = 0): void {
  total.depth = Math.max(total.depth, part.depth + deeper);
  total.fields += part.fields;
  total.aliases += part.aliases;
  total.directives += part.directives;
}

import { builder } from '../../../graphql/builder.ts';
import { currentBrand } from '../../brand/index.ts';
import { previewOf, previewSelect } from './preview-of.ts';

builder.prismaObjectField('Thread', 'preview', (t) =>
  t.string({
    nullable: true,
    description: 'Path of a picture of it, for those who share it; null unless everybody may read it.',
    select: previewSelect,
    resolve: async (thread, _arguments, { db, services: { settings } }) => {
      const around = { brand: await currentBrand(db, settings), language: settings.defaultLanguage };
      return previewOf(thread, around)?.path ?? null;
    },
  }),
);

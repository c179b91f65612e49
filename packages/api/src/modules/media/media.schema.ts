import { builder } from '../../graphql/builder.ts';
import { imagePath } from './media.rules.ts';

export const ImageType = builder.prismaObject('Image', {
  description: 'A picture that was uploaded here. `POST /media` takes new ones.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To choose it as a profile picture by.' }),
    url: t.string({
      description: 'Where it is, on this site.',
      select: { key: true },
      resolve: ({ key }) => imagePath(key),
    }),
    width: t.exposeInt('width', { description: 'In pixels.' }),
    height: t.exposeInt('height', { description: 'In pixels.' }),
  }),
});

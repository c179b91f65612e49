import { type LoaderFunctionArgs, redirect } from 'react-router';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { settingsParts } from '../features/settings/SettingsTabs.tsx';
import { graphql } from '../graphql/graphql.ts';
import { pageContext } from '../routing/page-context.ts';
import { signInAddress } from '../routing/sign-in-address.ts';

const ExportMyData = graphql(`
  query ExportMyData {
    exportMyData
  }
`);

/** Everything that is held about the reader, as a file. */
export const route = {
  async loader({ context }: LoaderFunctionArgs) {
    const { client } = context.get(pageContext);
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me === null) throw redirect(signInAddress(settingsParts.data));
    const { exportMyData } = await client.query(ExportMyData, {});
    return new Response(JSON.stringify(exportMyData, null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="my-data.json"',
        'cache-control': 'private, no-store',
      },
    });
  },
};

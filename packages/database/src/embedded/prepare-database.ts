import pg from 'pg';

/** Creates the application's role and database in a new cluster; safe to repeat. */
export async function prepareDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const secret = client.escapeLiteral(password);
    const role = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = 'embassy'`);
    // No superuser: what the community's code may do stays within its own database.
    await client.query(
      `${role.rowCount ? 'ALTER' : 'CREATE'} ROLE embassy LOGIN CREATEDB PASSWORD ${secret}`,
    );
    const database = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'embassy'`);
    if (!database.rowCount) await client.query('CREATE DATABASE embassy OWNER embassy');
  } finally {
    await client.end();
  }
}

/** The configuration: every variable in `config/settings.ts`, read and checked in one place. */
export { ConfigError } from './config/config-error.ts';
export { type Config, loadConfig } from './config/load-config.ts';
export { settingsTable } from './config/settings-table.ts';
export type { RoleName } from './config/values.ts';

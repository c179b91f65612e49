import os from 'node:os';

/** How it plans queries, which tests shall see as well. */
export const planning = {
  // Solid-state disks are the rule; the default assumes a turning one and shuns indexes.
  random_page_cost: '1.1',
  // Compiling queries costs more than the short ones of a web page ever gain.
  jit: 'off',
  // Workers that help with an ordered list read it to its end where a page of it was asked for, and processors are
  // busy with other pages.
  max_parallel_workers_per_gather: '0',
};

/**
 * Settings of the embedded server: durable (an acknowledged write is on the disk), and sized to the machine
 * without taking it over.
 */
export function serverSettings(): Record<string, string> {
  const megabytes = os.totalmem() / 2 ** 20;
  const sharedBuffers = Math.round(Math.min(1024, Math.max(128, megabytes / 8)));
  return {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${Math.round(Math.max(256, megabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${megabytes > 4096 ? 256 : 64}MB`,
    max_connections: '100',
    max_wal_size: '2GB',
    ...planning,
    log_line_prefix: '%m [%p] ',
    // Notices when the other side of a connection is gone even while a query runs.
    client_connection_check_interval: '5s',
  };
}

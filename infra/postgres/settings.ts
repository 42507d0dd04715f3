/** Fixed on the command line, so that an old data folder follows a new program. */
export const SETTINGS: Readonly<Record<string, string | number>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  max_connections: 200,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  jit: 'off',
  random_page_cost: 1.1,
  // nobody replicates from it: a login that may, sees everything
  wal_level: 'minimal',
  max_replication_slots: 0,
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  log_checkpoints: 'off',
  // a statement may hold personal data, which has no business in a log
  log_min_error_statement: 'panic',
};

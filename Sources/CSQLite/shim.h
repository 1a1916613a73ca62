#pragma once

#include <sqlite3.h>

// Swift cannot call C functions with variable arguments, which is how sqlite3_db_config takes its value.
static inline int newsdb_sqlite3_db_config_int(sqlite3 *db, int option, int value) {
  return sqlite3_db_config(db, option, value, (int *)0);
}

// Keeps no count of the memory in use, for which every allocation would take a lock.
static inline int newsdb_sqlite3_config_no_memory_count(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// The macro is a cast of -1 to a function pointer, which Swift does not import.
static inline sqlite3_destructor_type newsdb_sqlite3_transient(void) {
  return SQLITE_TRANSIENT;
}

// Counts the writes of a process to the files of an archive and makes one of them fail, or the process die there. See
// FaultInjection.swift.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static long count;
static long at = -1;
static const char *file, *fault, *logfile;

static void begin(void) {
  if (at >= 0) return;
  const char *number = getenv("NEWSDB_FAULT_AT");
  at = number ? atol(number) : 0;
  file = getenv("NEWSDB_FAULT_FILE");
  fault = getenv("NEWSDB_FAULT");
  logfile = getenv("NEWSDB_FAULT_LOG");
}

static int is_watched(int fd) {
  begin();
  if (!file || !fault) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strncmp(path, file, strlen(file)) == 0;
}

// Whether this write is to fail; errno is set then.
static int meets_fault(int fd) {
  int saved = errno;
  if (!is_watched(fd)) {
    errno = saved;
    return 0;
  }
  errno = saved;
  count++;
  if (at == 0 || count < at) return 0;
  if (strcmp(fault, "kill") == 0) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  if (strcmp(fault, "EIO-once") == 0 && count > at) return 0;
  errno = strcmp(fault, "ENOSPC") == 0 ? ENOSPC : EIO;
  return 1;
}

ssize_t write(int fd, const void *bytes, size_t size) {
  if (meets_fault(fd)) return -1;
  return syscall(SYS_write, fd, bytes, size);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset) {
  if (meets_fault(fd)) return -1;
  return syscall(SYS_pwrite64, fd, bytes, size, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) { return pwrite64(fd, bytes, size, offset); }

int ftruncate64(int fd, off64_t size) { return meets_fault(fd) ? -1 : (int)syscall(SYS_ftruncate, fd, size); }

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fsync(int fd) { return meets_fault(fd) ? -1 : (int)syscall(SYS_fsync, fd); }

int fdatasync(int fd) { return meets_fault(fd) ? -1 : (int)syscall(SYS_fdatasync, fd); }

__attribute__((destructor)) static void report(void) {
  begin();
  if (!logfile || !file) return;
  FILE *out = fopen(logfile, "w");
  if (!out) return;
  fprintf(out, "%ld\n", count);
  fclose(out);
}

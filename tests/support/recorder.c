/* Records what a process does to the files of one folder: loaded before the C library (LD_PRELOAD), it stands between
 * the program, the database engine in it included, and the system. Every write, change of length, sync and change of a
 * name that has succeeded is appended to a log in its order; tests/support/disk.rs reads it.
 *
 * RECORD_FOLDER: the folder, absolute, no links in it. RECORD_LOG: the log, outside of the folder.
 * An entry: kind (1 byte), length of the name (4), name, number (8), length of the data (4), data; native byte order. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FILES 1024
#define LONGEST 1024

static char names[FILES][LONGEST];
static const char *folder;
static int record = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("RECORD_LOG");
    folder = getenv("RECORD_FOLDER");
    if (log && folder) record = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) {
    return record >= 0 && strncmp(path, folder, strlen(folder)) == 0 && strlen(path) < LONGEST;
}

static const char *name_of(int file) { return file >= 0 && file < FILES && names[file][0] ? names[file] : NULL; }

static void all(const void *bytes, size_t length) {
    const char *next = bytes;
    while (length) {
        ssize_t done = syscall(SYS_write, record, next, length);
        if (done <= 0) _exit(99);
        next += done, length -= (size_t)done;
    }
}

static void entry(char kind, const char *name, uint64_t number, const void *data, uint32_t length) {
    uint32_t of_name = (uint32_t)strlen(name);
    all(&kind, 1), all(&of_name, 4), all(name, of_name), all(&number, 8), all(&length, 4), all(data, length);
}

/* The function of the C library that ours stands before. */
#define REAL(result, name, ...) ((result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))
#define IN_ORDER(work) do { pthread_mutex_lock(&one_at_a_time); work pthread_mutex_unlock(&one_at_a_time); } while (0)

static int opened(const char *real, const char *path, int flags, mode_t mode) {
    int file;
    IN_ORDER({
        int is_new = is_ours(path) && (flags & O_CREAT) && access(path, F_OK) != 0;
        file = REAL(int, real, const char *, int, ...)(path, flags, mode);
        if (file >= 0 && file < FILES) {
            names[file][0] = 0;
            if (is_ours(path)) {
                strcpy(names[file], path);
                if (is_new) entry('C', path, 0, "", 0);
                if (flags & O_TRUNC) entry('T', path, 0, "", 0);
            }
        }
    });
    return file;
}

#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { MODE return opened("open", path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened("open64", path, flags, mode); }

int close(int file) {
    if (file >= 0 && file < FILES) names[file][0] = 0;
    return REAL(int, "close", int)(file);
}

static ssize_t written(int file, const void *data, size_t length, off_t at, int is_placed) {
    ssize_t done;
    IN_ORDER({
        done = is_placed ? REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t)(file, data, length, at)
                         : REAL(ssize_t, "write", int, const void *, size_t)(file, data, length);
        if (done > 0 && name_of(file)) {
            if (!is_placed) at = lseek(file, 0, SEEK_CUR) - done;
            entry('W', name_of(file), (uint64_t)at, data, (uint32_t)done);
        }
    });
    return done;
}
ssize_t write(int file, const void *data, size_t length) { return written(file, data, length, 0, 0); }
ssize_t pwrite(int file, const void *data, size_t length, off_t at) { return written(file, data, length, at, 1); }
ssize_t pwrite64(int file, const void *data, size_t length, off_t at) { return written(file, data, length, at, 1); }

#define RECORDED(name, call, kind, number) \
    int done; IN_ORDER({ done = call; if (done == 0 && name) entry(kind, name, (uint64_t)(number), "", 0); }); return done;
int ftruncate(int file, off_t size) { RECORDED(name_of(file), REAL(int, "ftruncate", int, off_t)(file, size), 'T', size) }
int ftruncate64(int file, off_t size) { RECORDED(name_of(file), REAL(int, "ftruncate64", int, off_t)(file, size), 'T', size) }
int fsync(int file) { RECORDED(name_of(file), REAL(int, "fsync", int)(file), 'S', 0) }
int fdatasync(int file) { RECORDED(name_of(file), REAL(int, "fdatasync", int)(file), 'S', 0) }
int unlink(const char *path) {
    RECORDED((is_ours(path) ? path : NULL), REAL(int, "unlink", const char *)(path), 'U', 0)
}
int rename(const char *from, const char *to) {
    int done;
    IN_ORDER({
        done = REAL(int, "rename", const char *, const char *)(from, to);
        if (done == 0 && is_ours(from)) entry('R', from, 0, to, (uint32_t)strlen(to));
    });
    return done;
}

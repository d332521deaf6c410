/* Preloaded: each flush to the disk takes 200 ms longer. */
#include <dlfcn.h>
#include <time.h>

int fdatasync(int file) {
  int (*next)(int) = dlsym(RTLD_NEXT, "fdatasync");
  struct timespec pause = {0, 200000000};
  nanosleep(&pause, 0);
  return next(file);
}

#include <stddef.h>
#include <stdint.h>

/// libFuzzer without its `main`; no header declares it (LLVM, "Using libFuzzer as a library").
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));

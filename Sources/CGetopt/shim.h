#pragma once
#include <getopt.h>

// getopt_long keeps its state in globals, which Swift counts as unsafe to share; this hands it out by value.
struct pclint_getopt_step {
  int option;                      // as getopt_long returns it
  const char *_Nullable argument;  // optarg
  int next;                        // optind: the word that comes next
};

static inline struct pclint_getopt_step pclint_getopt_step(int count, char *_Nullable *_Nonnull words,
                                                           const struct option *_Nonnull table) {
  opterr = 0;
  optarg = 0;
  // The colon in front makes getopt tell a missing value from an unknown option; h and V are those of GNU's programs.
  int found = getopt_long(count, words, ":hV", table, 0);
  struct pclint_getopt_step step = {found, optarg, optind};
  return step;
}

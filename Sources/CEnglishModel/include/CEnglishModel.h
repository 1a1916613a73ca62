#ifndef C_ENGLISH_MODEL_H
#define C_ENGLISH_MODEL_H

#include <stddef.h>

/* The trained language model, as `train` writes it, aligned for the vectors it holds. */
const unsigned char *english_model_bytes(void);
size_t english_model_size(void);

/* The trained recognizer of names, as `train names` writes it. */
const unsigned char *english_names_bytes(void);
size_t english_names_size(void);

/* Has the processor fetch the cache line at an address, for Swift has no word for it. */
static inline void english_model_prefetch(const void *address) { __builtin_prefetch(address); }

/* Eight fingerprints side by side. */
typedef unsigned short english_model_fingerprints __attribute__((__ext_vector_type__(8)));

/* All ones where two fingerprints are equal: one instruction, where Swift's comparison of vectors is a loop over their elements. */
static inline english_model_fingerprints english_model_equal(english_model_fingerprints a, english_model_fingerprints b) {
  return (english_model_fingerprints)(a == b);
}

#endif

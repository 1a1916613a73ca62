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

#endif

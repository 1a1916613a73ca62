#ifndef C_ENGLISH_MODEL_H
#define C_ENGLISH_MODEL_H

#include <stddef.h>

/* The trained language model, as `train` writes it, aligned for the vectors it holds. */
const unsigned char *english_model_bytes(void);
size_t english_model_size(void);

#endif

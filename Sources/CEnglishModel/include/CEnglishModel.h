#ifndef C_ENGLISH_MODEL_H
#define C_ENGLISH_MODEL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/* Eight scores, and eight codes of weights, side by side. */
typedef int16_t english_model_scores __attribute__((__ext_vector_type__(8)));
typedef int8_t english_model_codes __attribute__((__ext_vector_type__(8)));

/* Adds `codes`, a code for each score, each taken `1 << shift` times, to `count` times eight scores, which stay within 16 bits. */
static inline void english_model_add(int16_t *scores, const int8_t *codes, long count, int shift) {
  for (long place = 0; place < count * 8; place += 8) {
    english_model_codes row;
    english_model_scores sums;
    memcpy(&row, codes + place, sizeof row);
    memcpy(&sums, scores + place, sizeof sums);
    english_model_scores weights = __builtin_convertvector(row, english_model_scores) << (int16_t)shift;
    sums = __builtin_elementwise_add_sat(sums, weights);
    memcpy(scores + place, &sums, sizeof sums);
  }
}

/* The highest of `count` times eight scores, where it stands first, and the highest of the others. */
typedef struct {
  int16_t first;
  int16_t second;
  int place;
} english_model_top;

static inline english_model_top english_model_best(const int16_t *scores, long count) {
  english_model_scores first = INT16_MIN, second = INT16_MIN;
  for (long place = 0; place < count * 8; place += 8) {
    english_model_scores these;
    memcpy(&these, scores + place, sizeof these);
    second = __builtin_elementwise_max(second, __builtin_elementwise_min(first, these));
    first = __builtin_elementwise_max(first, these);
  }
  english_model_top top = {first[0], second[0], 0};
  for (int column = 1; column < 8; column++) {
    int16_t high = first[column], low = top.first < high ? top.first : high;
    if (low < second[column]) low = second[column];
    if (top.second < low) top.second = low;
    if (top.first < high) top.first = high;
  }
  const english_model_scores highest = top.first;
  for (long place = 0; place < count * 8; place += 8) {
    english_model_scores these;
    uint64_t equal[2];
    memcpy(&these, scores + place, sizeof these);
    these = these == highest;
    memcpy(equal, &these, sizeof equal);
    if (equal[0] | equal[1]) {
      top.place = (int)place + (equal[0] ? __builtin_ctzll(equal[0]) >> 4 : 4 + (__builtin_ctzll(equal[1]) >> 4));
      break;
    }
  }
  return top;
}

#endif

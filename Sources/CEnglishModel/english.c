#include "CEnglishModel.h"

static _Alignas(64) const unsigned char bytes[] = {
#embed "english.model"
};

const unsigned char *english_model_bytes(void) { return bytes; }
size_t english_model_size(void) { return sizeof bytes; }

#include "CEnglishModel.h"

static _Alignas(64) const unsigned char bytes[] = {
#embed "names.model"
};

const unsigned char *english_names_bytes(void) { return bytes; }
size_t english_names_size(void) { return sizeof bytes; }

#pragma once

#include <libxml/xmlversion.h>
// ICU's types would collide with those of Foundation's own copy; nothing that is used here has them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>

#pragma once

#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>

// libcurl brings some thirty libraries with it, which take longer to load than most commands take to answer. So it is loaded
// when something is to be fetched, and only its declarations are used here.

struct newsdb_curl {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  void (*easy_reset)(CURL *);
  void (*easy_cleanup)(CURL *);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
};

/// Loads the library; false where it is not there, or lacks something.
static inline bool newsdb_curl_load(struct newsdb_curl *curl) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  *(void **)&curl->global_init = dlsym(library, "curl_global_init");
  *(void **)&curl->easy_init = dlsym(library, "curl_easy_init");
  *(void **)&curl->easy_reset = dlsym(library, "curl_easy_reset");
  *(void **)&curl->easy_cleanup = dlsym(library, "curl_easy_cleanup");
  *(void **)&curl->easy_perform = dlsym(library, "curl_easy_perform");
  *(void **)&curl->easy_setopt = dlsym(library, "curl_easy_setopt");
  *(void **)&curl->easy_getinfo = dlsym(library, "curl_easy_getinfo");
  *(void **)&curl->easy_strerror = dlsym(library, "curl_easy_strerror");
  *(void **)&curl->slist_append = dlsym(library, "curl_slist_append");
  *(void **)&curl->slist_free_all = dlsym(library, "curl_slist_free_all");
  return curl->global_init && curl->easy_init && curl->easy_reset && curl->easy_cleanup && curl->easy_perform
    && curl->easy_setopt && curl->easy_getinfo && curl->easy_strerror && curl->slist_append && curl->slist_free_all
    && curl->global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// Swift does not call functions with variable arguments.

static inline CURLcode newsdb_curl_set_long(const struct newsdb_curl *curl, CURL *handle, CURLoption option, long value) {
  return curl->easy_setopt(handle, option, value);
}

static inline CURLcode newsdb_curl_set_offset(
  const struct newsdb_curl *curl, CURL *handle, CURLoption option, curl_off_t value) {
  return curl->easy_setopt(handle, option, value);
}

static inline CURLcode newsdb_curl_set_text(
  const struct newsdb_curl *curl, CURL *handle, CURLoption option, const char *value) {
  return curl->easy_setopt(handle, option, value);
}

static inline CURLcode newsdb_curl_set_pointer(
  const struct newsdb_curl *curl, CURL *handle, CURLoption option, void *value) {
  return curl->easy_setopt(handle, option, value);
}

static inline CURLcode newsdb_curl_set_writer(
  const struct newsdb_curl *curl, CURL *handle, CURLoption option, size_t (*function)(char *, size_t, size_t, void *)) {
  return curl->easy_setopt(handle, option, function);
}

static inline CURLcode newsdb_curl_set_socket_opener(
  const struct newsdb_curl *curl, CURL *handle,
  curl_socket_t (*function)(void *, curlsocktype, struct curl_sockaddr *)) {
  return curl->easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode newsdb_curl_get_long(
  const struct newsdb_curl *curl, CURL *handle, CURLINFO info, long *value) {
  return curl->easy_getinfo(handle, info, value);
}

static inline CURLcode newsdb_curl_get_text(
  const struct newsdb_curl *curl, CURL *handle, CURLINFO info, char **value) {
  return curl->easy_getinfo(handle, info, value);
}

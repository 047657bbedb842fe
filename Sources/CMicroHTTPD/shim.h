#pragma once
#include <microhttpd.h>

// Functions with `...` cannot be called from Swift: these have the calls that we make.

struct pclint_http_setup {
  int socket;                // listening, not blocking
  unsigned int threads;      // of the pool
  unsigned int connections;  // beyond these none are accepted
  unsigned int idle;         // seconds without a byte after which a connection is closed
  size_t memory;             // bytes for the header of a request and its answer
  void *_Nonnull owner;      // handed to every callback
  MHD_AccessHandlerCallback _Nonnull handler;
  MHD_RequestCompletedCallback _Nonnull completed;
  MHD_NotifyConnectionCallback _Nonnull connected;
  size_t (*_Nonnull unescape)(void *_Nullable, struct MHD_Connection *_Nullable, char *_Nullable);
};

static inline struct MHD_Daemon *_Nullable pclint_http_start(const struct pclint_http_setup *_Nonnull setup) {
  // A pool of one is no pool, which the library wants to be told by leaving it out.
  enum MHD_OPTION pool = setup->threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END;
  return MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_TURBO, 0, NULL, NULL, setup->handler, setup->owner,
      MHD_OPTION_LISTEN_SOCKET, setup->socket, MHD_OPTION_CONNECTION_LIMIT, setup->connections,
      MHD_OPTION_CONNECTION_TIMEOUT, setup->idle, MHD_OPTION_CONNECTION_MEMORY_LIMIT, setup->memory,
      MHD_OPTION_NOTIFY_COMPLETED, setup->completed, setup->owner, MHD_OPTION_NOTIFY_CONNECTION, setup->connected,
      setup->owner, MHD_OPTION_UNESCAPE_CALLBACK, setup->unescape, NULL, pool, setup->threads, MHD_OPTION_END);
}

// What the callback for new connections stored with this one.
static inline void *_Nullable pclint_http_socket_context(struct MHD_Connection *_Nonnull connection) {
  return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

static inline int pclint_http_descriptor(struct MHD_Connection *_Nonnull connection) {
  return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
}

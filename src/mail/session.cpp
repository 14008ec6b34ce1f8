#include "mail/session.hpp"

#include "mail/gmime.hpp"

namespace pmcdiff::mail {

Session::Session() { g_mime_init(); }
Session::~Session() { g_mime_shutdown(); }

}  // namespace pmcdiff::mail
